using Buuv.Domain.Moderation.Signals;

namespace Buuv.Tests.Domain.Moderation.Signals;

/// <summary>Training on a tenth of the messages; the command in Tools says "check" of all of them.</summary>
public class TrainingTests
{
    private static readonly Lesson[] Few = [.. Messages.Lessons.Where((_, place) => place % 10 == 0)];

    [Fact]
    public void The_same_messages_make_the_same_file() => Assert.Equal(File(Training.Fit(Few)), File(Training.Fit(Few)));

    [Fact]
    public void Other_messages_make_another_file() => Assert.NotEqual(File(Training.Fit(Few)), File(Training.Fit(Few[1..])));

    [Fact]
    public void The_weights_that_come_with_Buuv_were_made_of_the_messages_that_stand_here() =>
        Assert.True(
            SwindleModel.Trained.MadeOf == Training.MadeOf(Messages.Lessons),
            "Run the command: dotnet run -c Release --project Buuv.Tests/Tools -- train"
        );

    [Fact]
    public void The_file_is_small() => Assert.InRange(File(SwindleModel.Trained).Length, TextFeatures.Places, Training.LargestFile);

    [Fact]
    public void What_is_held_by_the_model_alone_scores_higher_than_what_is_looked_at() =>
        Assert.True(SwindleModel.Trained.Hold > SwindleModel.Trained.Look);

    [Fact]
    public void No_group_is_in_training_and_in_its_test() =>
        Assert.Equal(Few.Length, Training.CrossValidate(Few).Select(read => read.Lesson).Distinct().Count());

    [Fact]
    public void A_variation_says_the_same_every_time_and_begins_with_the_message_itself()
    {
        const string text = "Stuur mij vandaag even het geld voor de boodschappen.";
        Assert.Equal(Variation.Of(text, 3), Variation.Of(text, 3));
        Assert.Equal(text, Variation.Of(text, 3).First());
        Assert.Contains(Variation.Of(text, 3), other => other != text);
    }

    [Theory]
    [InlineData(8, 10, 0.490, 0.943)]
    [InlineData(0, 200, 0, 0.019)]
    [InlineData(180, 200, 0.851, 0.934)]
    public void An_interval_is_that_of_Wilson(int found, int of, double low, double high)
    {
        var (from, to) = new Share(found, of).Interval;
        Assert.Equal(low, from, 3);
        Assert.Equal(high, to, 3);
    }

    private static byte[] File(SwindleModel model)
    {
        using var file = new MemoryStream();
        model.Write(file);
        return file.ToArray();
    }
}
