using Buuv.Domain.Events;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Residents;

namespace Buuv.Domain.Care;

/// <summary>A volunteer who was trained for heavier requests: for what, and until when the training is valid.</summary>
public sealed class TrainedVolunteer : Entity
{
    /// <summary>Longest description of a training, in characters.</summary>
    public const int MaxTraining = 80;

    private TrainedVolunteer(TrainedVolunteerId id, MunicipalityCode municipality, string name, string trainedFor, DateOnly validUntil)
    {
        Id = id;
        Municipality = municipality;
        Name = name;
        TrainedFor = trainedFor;
        ValidUntil = validUntil;
    }

    public TrainedVolunteerId Id { get; private set; }

    public MunicipalityCode Municipality { get; private set; }

    public string Name { get; private set; }

    public string TrainedFor { get; private set; }

    /// <summary>The last day on which the training is valid.</summary>
    public DateOnly ValidUntil { get; private set; }

    public bool IsTrainedOn(DateOnly day) => day <= ValidUntil;

    public static Result<TrainedVolunteer> Register(
        TrainedVolunteerId id,
        MunicipalityCode municipality,
        string? name,
        string? trainedFor,
        DateOnly? validUntil
    )
    {
        var (who, what) = (TidyText.Line(name), TidyText.Line(trainedFor));
        if (PersonName.WrongWith(who) is { } wrong) return wrong;
        if (!TidyText.IsReadable(what)) return new WordsMissing();
        if (what.Length > MaxTraining) return new MessageTooLong(what.Length, MaxTraining);
        return validUntil is { } until ? new TrainedVolunteer(id, municipality, who, what, until) : new MomentMissing();
    }

    /// <summary>Changes the last day on which the training is valid.</summary>
    public void HoldsUntil(DateOnly day) => ValidUntil = day;
}
