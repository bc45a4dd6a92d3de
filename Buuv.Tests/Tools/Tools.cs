using Buuv.Tests.Domain.Moderation.Signals;

// dotnet run -c Release --project Buuv.Tests/Tools -- train | check
// "train" makes the weights of the swindle model anew; "check" makes them too and says whether the file that stands there is the same, byte
// for byte.
const string Weights = "Buuv.Domain/Moderation/Signals/swindle-weights.bin";
return args switch
{
    ["train"] => Train(),
    ["check"] => Check(),
    _ => Usage(),
};

int Train()
{
    File.WriteAllBytes(Weights, Made());
    Console.WriteLine($"{Weights} made of {Messages.Lessons.Count} messages");
    return 0;
}

int Check()
{
    var isSame = File.ReadAllBytes(Weights).AsSpan().SequenceEqual(Made());
    Console.WriteLine(
        isSame ? $"{Weights} is what {Messages.Lessons.Count} messages make" : $"{Weights} is not what the messages make: train again"
    );
    return isSame ? 0 : 1;
}

byte[] Made()
{
    using var file = new MemoryStream();
    Training.Run(Messages.Lessons).Write(file);
    return file.ToArray();
}

int Usage()
{
    Console.Error.WriteLine("Which tool? train, check");
    return 2;
}
