using Buuv.Portal.Platform.Mud;

namespace Buuv.Tests.Platform.Mud;

public sealed class GridFileTests
{
    [Theory]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("+31", "\"'+31\"")]
    [InlineData("-5", "\"'-5\"")]
    [InlineData("@x", "\"'@x\"")]
    [InlineData("\tx", "\"'\tx\"")]
    [InlineData("De \"Kooi\"; noord", "\"De \"\"Kooi\"\"; noord\"")]
    [InlineData("12", "\"12\"")]
    public void A_cell_is_never_a_formula(string text, string cell) => Assert.Equal(cell, GridFile.Cell(text));
}
