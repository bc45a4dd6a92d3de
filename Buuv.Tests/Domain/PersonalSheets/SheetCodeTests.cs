using Buuv.Domain;
using Buuv.Domain.PersonalSheets;

namespace Buuv.Tests.Domain.PersonalSheets;

public sealed class SheetCodeTests
{
    [Fact]
    public void A_code_is_read_back_however_it_was_typed()
    {
        var code = SheetCode.Draw();
        Assert.Equal(code, SheetCode.From($" {PaperCode.Spaced(code).ToLowerInvariant()}. ").Value);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("K7M")]
    [InlineData("K7M2XBB")]
    [InlineData("K7M2X0")]
    [InlineData("AAAAAA")]
    public void Anything_else_is_not_a_code(string? typed) => Assert.IsType<CardCodeUnclear>(SheetCode.From(typed).Refusal);
}
