using System.Globalization;
using Buuv.Domain.Boards;

namespace Buuv.Tests.Domain.Boards;

public sealed class OpeningWordsTests
{
    [Theory]
    [InlineData("vrijdag 10.00–12.00", "Friday 10.00–12.00")]
    [InlineData("ma t/m vr 9.00-17.00", "Monday to Friday 9.00-17.00")]
    [InlineData("elke dinsdag en donderdag van 9 tot 11 uur", "every Tuesday and Thursday from 9 to 11 o’clock")]
    [InlineData("bij Dora, zaterdag", "bij Dora, Saturday")]
    public void An_English_sheet_has_English_days(string dutch, string english)
    {
        Assert.Equal(english, OpeningWords.In(dutch, CultureInfo.GetCultureInfo("en")));
        Assert.Equal(dutch, OpeningWords.In(dutch, CultureInfo.GetCultureInfo("nl")));
    }
}
