using System.Buffers.Binary;

namespace Buuv.Domain;

/// <summary>An id that can be made from a version-7 GUID, so that ids sort by the time they were made.</summary>
public interface IId<TSelf> where TSelf : struct, IId<TSelf>
{
    Guid Value { get; }

    static abstract TSelf From(Guid value);
}

public readonly record struct ResidentId(Guid Value) : IId<ResidentId> { public static ResidentId From(Guid value) => new(value); }

public readonly record struct PostId(Guid Value) : IId<PostId> { public static PostId From(Guid value) => new(value); }

public readonly record struct ResponseId(Guid Value) : IId<ResponseId> { public static ResponseId From(Guid value) => new(value); }

public readonly record struct ConversationId(Guid Value) : IId<ConversationId>
{
    public static ConversationId From(Guid value) => new(value);
}

public readonly record struct MessageId(Guid Value) : IId<MessageId> { public static MessageId From(Guid value) => new(value); }

public readonly record struct MatchId(Guid Value) : IId<MatchId> { public static MatchId From(Guid value) => new(value); }

public readonly record struct InvitationId(Guid Value) : IId<InvitationId> { public static InvitationId From(Guid value) => new(value); }

public readonly record struct PassedOnId(Guid Value) : IId<PassedOnId> { public static PassedOnId From(Guid value) => new(value); }

public readonly record struct NoticeBoardId(Guid Value) : IId<NoticeBoardId> { public static NoticeBoardId From(Guid value) => new(value); }

public readonly record struct OnBehalfOfId(Guid Value) : IId<OnBehalfOfId> { public static OnBehalfOfId From(Guid value) => new(value); }

public readonly record struct PhoneCallId(Guid Value) : IId<PhoneCallId> { public static PhoneCallId From(Guid value) => new(value); }

public readonly record struct CaseFileId(Guid Value) : IId<CaseFileId> { public static CaseFileId From(Guid value) => new(value); }

public readonly record struct CaseStepId(Guid Value) : IId<CaseStepId> { public static CaseStepId From(Guid value) => new(value); }

public readonly record struct CaseNeedId(Guid Value) : IId<CaseNeedId> { public static CaseNeedId From(Guid value) => new(value); }

public readonly record struct ReferralId(Guid Value) : IId<ReferralId> { public static ReferralId From(Guid value) => new(value); }

public readonly record struct ConcernId(Guid Value) : IId<ConcernId> { public static ConcernId From(Guid value) => new(value); }

public readonly record struct TrainedVolunteerId(Guid Value) : IId<TrainedVolunteerId>
{
    public static TrainedVolunteerId From(Guid value) => new(value);
}

public readonly record struct HouseVolunteerId(Guid Value) : IId<HouseVolunteerId>
{
    public static HouseVolunteerId From(Guid value) => new(value);
}

public readonly record struct PartnerOrganisationId(Guid Value) : IId<PartnerOrganisationId>
{
    public static PartnerOrganisationId From(Guid value) => new(value);
}

public readonly record struct PartnerKeyId(Guid Value) : IId<PartnerKeyId> { public static PartnerKeyId From(Guid value) => new(value); }

public readonly record struct BoardCheckId(Guid Value) : IId<BoardCheckId> { public static BoardCheckId From(Guid value) => new(value); }

public readonly record struct CallBackId(Guid Value) : IId<CallBackId> { public static CallBackId From(Guid value) => new(value); }

public readonly record struct PromiseNoteId(Guid Value) : IId<PromiseNoteId>
{
    public static PromiseNoteId From(Guid value) => new(value);
}

public readonly record struct MediationId(Guid Value) : IId<MediationId> { public static MediationId From(Guid value) => new(value); }

public readonly record struct DeedId(Guid Value) : IId<DeedId> { public static DeedId From(Guid value) => new(value); }

public readonly record struct PosterEditionId(Guid Value) : IId<PosterEditionId>
{
    public static PosterEditionId From(Guid value) => new(value);
}

public readonly record struct PersonalSheetId(Guid Value) : IId<PersonalSheetId>
{
    public static PersonalSheetId From(Guid value) => new(value);
}

public readonly record struct ReviewId(Guid Value) : IId<ReviewId> { public static ReviewId From(Guid value) => new(value); }

public static class Id
{
    public static T New<T>() where T : struct, IId<T> => T.From(Guid.CreateVersion7());

    /// <summary>When this id was made (UTC): the first 48 bits of a version-7 GUID are milliseconds since 1970.</summary>
    public static DateTime MadeAt<T>(this T id) where T : struct, IId<T>
    {
        Span<byte> bytes = stackalloc byte[16];
        id.Value.TryWriteBytes(bytes, bigEndian: true, out _);
        return DateTime.UnixEpoch.AddMilliseconds(BinaryPrimitives.ReadInt64BigEndian(bytes) >> 16);
    }
}

public readonly record struct CodeRunId(Guid Value) : IId<CodeRunId> { public static CodeRunId From(Guid value) => new(value); }
