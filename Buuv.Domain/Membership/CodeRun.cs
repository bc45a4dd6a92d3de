using Buuv.Domain.Boards;
using Buuv.Domain.Events;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Residents;

namespace Buuv.Domain.Membership;

/// <summary>Neighbourhood codes that were made together: a letter for every address in a row, or one sheet beside a board. Residents who
/// type a code could read it there, so they live there or visit the place. Which resident used which code is not stored.</summary>
public sealed class CodeRun : Entity
{
    /// <summary>How long a code is valid.</summary>
    public const int MonthsGood = 6;

    /// <summary>Most members per code: as many people as may live behind one letter box.</summary>
    public const int PeoplePerLetter = 6;

    private readonly List<MembershipCode> codes = [];

    private CodeRun(CodeRunId id, MembershipGround ground, string where, string madeBy, DateTime madeAt)
    {
        Id = id;
        Ground = ground;
        Where = where;
        MadeBy = madeBy;
        MadeAt = madeAt;
        GoodUntil = madeAt.AddMonths(MonthsGood);
    }

    public CodeRunId Id { get; private set; }

    /// <summary><see cref="MembershipGround.Letter"/> or <see cref="MembershipGround.BoardCode"/>.</summary>
    public MembershipGround Ground { get; private set; }

    /// <summary>The neighbourhoods whose residents it is for.</summary>
    public IReadOnlyList<NeighbourhoodCode> Neighbourhoods { get; private set; } = [];

    /// <summary>The street with its house numbers, or the name of the board.</summary>
    public string Where { get; private set; }

    /// <summary>First name of the member of staff who made it.</summary>
    public string MadeBy { get; private set; }

    public DateTime MadeAt { get; private set; }

    public DateTime GoodUntil { get; private set; }

    /// <summary>When all codes were withdrawn; null as long as they are valid.</summary>
    public DateTime? WithdrawnAt { get; private set; }

    /// <summary>One code per letter, in the order of the street; one for a board.</summary>
    public IReadOnlyList<MembershipCode> Codes => codes;

    public static CodeRun ForStreet(CodeRunId id, HouseNumbers houses, NeighbourhoodCode home, string by, DateTime now)
    {
        var run = new CodeRun(id, MembershipGround.Letter, $"{houses}", by, now) { Neighbourhoods = [home] };
        run.codes.AddRange(
            houses.Numbers.Select(number => new MembershipCode(PaperCode.Draw(MembershipCode.Length), $"{houses.Street} {number}"))
        );
        run.Raise(new(DomainEventKind.CodesHandedOut, now) { SubjectId = id.Value });
        return run;
    }

    public static CodeRun ForBoard(CodeRunId id, NoticeBoard board, string by, DateTime now)
    {
        var run = new CodeRun(id, MembershipGround.BoardCode, board.Name, by, now) { Neighbourhoods = [.. board.Neighbourhoods] };
        run.codes.Add(new MembershipCode(PaperCode.Draw(MembershipCode.Length), board.Name));
        run.Raise(new(DomainEventKind.CodesHandedOut, now) { SubjectId = id.Value });
        return run;
    }

    public bool Works(DateTime now) => WithdrawnAt is null && MadeAt <= now && now < GoodUntil;

    /// <summary>A resident typed one of these codes, and is a full member from now on. A resident who is a member already uses none
    /// up.</summary>
    /// <returns>Done, or <see cref="MembershipCodeOver"/>, <see cref="MembershipCodeElsewhere"/> or
    /// <see cref="MembershipCodeUsedUp"/>.</returns>
    public Result Vouch(Resident resident, string code, DateTime now)
    {
        if (resident.IsMember) return Result.Done;
        if (!Works(now)) return new MembershipCodeOver();
        if (!Neighbourhoods.Contains(resident.Neighbourhood)) return new MembershipCodeElsewhere();
        var used = codes.First(one => one.Code == code);
        if (Ground == MembershipGround.Letter && used.Uses >= PeoplePerLetter) return new MembershipCodeUsedUp();
        used.Use();
        return resident.BecomeMember(Ground, now);
    }

    /// <summary>Withdraws all codes. Residents who became members with one stay members.</summary>
    public void Withdraw(DateTime now)
    {
        if (WithdrawnAt is not null) return;
        WithdrawnAt = now;
        Raise(new(DomainEventKind.CodesWithdrawn, now) { SubjectId = Id.Value });
    }
}

/// <summary>One code on paper. Stored in readable form, so that a damaged letter can be printed again: it proves a place of residence, and
/// gives no access.</summary>
/// <param name="where">The address on the letter, or the board.</param>
public sealed class MembershipCode(string code, string where)
{
    public const int Length = 8;

    public string Code { get; private set; } = code;

    public string Where { get; private set; } = where;

    /// <summary>Number of residents who became a member with it.</summary>
    public int Uses { get; private set; }

    internal void Use() => Uses++;
}

/// <summary>The code does not exist, or was misread.</summary>
public sealed record MembershipCodeUnknown : Refusal;

/// <summary>The code is no longer valid.</summary>
public sealed record MembershipCodeOver : Refusal;

/// <summary>The code belongs to another neighbourhood than the resident's.</summary>
public sealed record MembershipCodeElsewhere : Refusal;

/// <summary>The code was used by more residents than live behind one letter box.</summary>
public sealed record MembershipCodeUsedUp : Refusal;
