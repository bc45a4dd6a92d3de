using Buuv.Domain.Boards;
using Buuv.Domain.Neighbourhoods;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Buuv.Portal.Platform.Persistence.Mapping;

internal sealed class MunicipalityMapping : IEntityTypeConfiguration<Municipality>
{
    public void Configure(EntityTypeBuilder<Municipality> municipality)
    {
        municipality.HasKey(town => town.Code);
        municipality.HasIndex(town => town.Slug).IsUnique();
    }
}

internal sealed class DistrictMapping : IEntityTypeConfiguration<District>
{
    public void Configure(EntityTypeBuilder<District> district) => district.HasKey(wijk => wijk.Code);
}

internal sealed class NeighbourhoodMapping : IEntityTypeConfiguration<Neighbourhood>
{
    public void Configure(EntityTypeBuilder<Neighbourhood> neighbourhood)
    {
        neighbourhood.HasKey(buurt => buurt.Code);
        neighbourhood.HasIndex(buurt => buurt.Slug).IsUnique();
        neighbourhood.ComplexProperty(buurt => buurt.Centre);
    }
}

internal sealed class NoticeBoardMapping : IEntityTypeConfiguration<NoticeBoard>
{
    public void Configure(EntityTypeBuilder<NoticeBoard> noticeBoard)
    {
        noticeBoard.HasIndex(board => board.Slug).IsUnique();
        noticeBoard.ComplexProperty(board => board.Location);
        noticeBoard
            .PrimitiveCollection(board => board.Neighbourhoods)
            .ElementType(code => code.HasConversion<NeighbourhoodCodeConverter>());
        // Boards from before these were asked for: one sheet, made ready on Friday.
        noticeBoard.Property(board => board.Sheets).HasDefaultValue(1).HasSentinel(1);
        noticeBoard.Property(board => board.PosterDay).HasDefaultValue(DayOfWeek.Friday).HasSentinel(DayOfWeek.Friday);
    }
}

internal sealed class BoardVisitMapping : IEntityTypeConfiguration<BoardVisit>
{
    public void Configure(EntityTypeBuilder<BoardVisit> visit) => visit.HasIndex(row => new { row.BoardId, row.At });
}

internal sealed class BoardResponseMapping : IEntityTypeConfiguration<BoardResponse>
{
    public void Configure(EntityTypeBuilder<BoardResponse> answer)
    {
        answer.HasIndex(row => new { row.BoardId, row.At });
        answer.HasIndex(row => row.ResponseId).IsUnique();
    }
}

internal sealed class BoardCheckMapping : IEntityTypeConfiguration<BoardCheck>
{
    public void Configure(EntityTypeBuilder<BoardCheck> check)
    {
        check.HasIndex(row => new { row.BoardId, row.At });
        check.Property(row => row.Remark).HasMaxLength(BoardCheck.MaxRemark);
    }
}
