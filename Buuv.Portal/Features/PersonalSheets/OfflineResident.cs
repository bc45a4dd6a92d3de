using Buuv.Domain;

namespace Buuv.Portal.Features.PersonalSheets;

/// <summary>A resident who may want a sheet: first name and neighbourhood only, and the last sheet that was made for them.</summary>
/// <param name="Neighbourhood">Its name.</param>
/// <param name="MadeAt">When the last sheet was made; null for none.</param>
/// <param name="ReturnedAt">When the card of that sheet came back; null for not yet.</param>
public sealed record OfflineResident(ResidentId Id, string Name, string Neighbourhood, DateTime? MadeAt, DateTime? ReturnedAt);
