using Buuv.Domain.Moderation.Signals;
using Buuv.Tests.Domain.Moderation.Signals;

var clock = System.Diagnostics.Stopwatch.StartNew();
var lessons = Messages.Lessons;
var read = lessons.Select(l => (l, SignalBook.Read(l.Sample.Text, l.Sample.Context).Weight)).ToDictionary(x => x.l, x => x.Weight);
var honest = lessons.Count(l => l.Sample.IsHonest);
var scores = Training.CrossValidate(lessons);
Console.WriteLine($"{lessons.Count} lessons, {honest} honest, {clock.Elapsed.TotalSeconds:F1}s; rules: fp {lessons.Count(l => l.Sample.IsHonest && read[l] >= 3)} recall {lessons.Count(l => !l.Sample.IsHonest && read[l] >= 3)}/{lessons.Count - honest}");
var fresh = lessons.Where(l => Messages.All.Contains(l.Sample)).ToHashSet();
foreach (var goal in new[] { 0, 0.005, 0.01, 0.02, 0.03, 0.05 })
{
    // threshold of the model alone on honest lines the rules pass
    var sorted = scores.Where(s => s.Lesson.Sample.IsHonest && read[s.Lesson] < 3).Select(s => s.Score).OrderDescending().ToArray();
    var t = sorted[(int)(goal * honest)];
    int alone = scores.Count(s => !s.Lesson.Sample.IsHonest && s.Score > t), both = scores.Count(s => !s.Lesson.Sample.IsHonest && (s.Score > t || read[s.Lesson] >= 3));
    int n = lessons.Count - honest;
    int newAlone = scores.Count(s => !fresh.Contains(s.Lesson) && !s.Lesson.Sample.IsHonest && s.Score > t), newBoth = scores.Count(s => !fresh.Contains(s.Lesson) && !s.Lesson.Sample.IsHonest && (s.Score > t || read[s.Lesson] >= 3)), nn = scores.Count(s => !fresh.Contains(s.Lesson) && !s.Lesson.Sample.IsHonest);
    Console.WriteLine($"model fp {goal:P1} t={t:F2}: model recall {alone / (double)n:P1} with rules {both / (double)n:P1}; new lines: {newAlone / (double)nn:P1} with rules {newBoth / (double)nn:P1}");
}
if (args is ["list", var at])
{
    var t = float.Parse(at);
    foreach (var (l, s) in scores.Where(s => s.Lesson.Sample.IsHonest && read[s.Lesson] >= 3)) Console.WriteLine($"RULEFP [{string.Join(' ', SignalBook.Read(l.Sample.Text, l.Sample.Context).Seen.Select(x => x.Name))}] {s:F2} {l.Sample.Text}");
    foreach (var (l, s) in scores.Where(s => !s.Lesson.Sample.IsHonest && read[s.Lesson] < 3 && s.Score < t).OrderBy(s => s.Lesson.Sample.Kind)) Console.WriteLine($"MISS {l.Sample.Kind} {s:F2} {l.Sample.Text}");
    foreach (var (l, s) in scores.Where(s => s.Lesson.Sample.IsHonest && read[s.Lesson] < 3 && s.Score >= t)) Console.WriteLine($"MODELFP {s:F2} {l.Sample.Text}");
}
