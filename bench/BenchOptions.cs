using System.Globalization;

namespace Daks.Bench;

/// <summary>What the caller asked for.</summary>
internal sealed record BenchOptions
{
    public const string Help =
        """
        ./daks bench [status] [stores] [start] [--rounds N] [--turns N] [--warmup N]

          status   turns of "status" per second beside a bare endpoint of the same process
          stores   loading and committing strategies of 50, 500 and 5,000 artefacts, on SQLite and Azure Tables
          start    the published Release build, from its start to /health/ready

        Without a name all three run. --rounds (default 11), --turns per round (4,000) and --warmup turns (2,000)
        are of status; --rounds is also of stores, and of start up to 5.
        """;

    private static readonly string[] Names = ["status", "stores", "start"];

    public required IReadOnlyList<string> Benches { get; init; }

    public int Rounds { get; init; } = 11;

    public int Turns { get; init; } = 4_000;

    /// <value>Turns of each kind before anything is measured.</value>
    public int WarmUp { get; init; } = 2_000;

    /// <returns>Null when the arguments are not understood.</returns>
    public static BenchOptions? Parse(IReadOnlyList<string> args)
    {
        var benches = args.Where(Names.Contains).ToArray();
        var options = new BenchOptions { Benches = benches.Length == 0 ? Names : benches };
        for (var index = 0; index < args.Count; index++)
        {
            if (Names.Contains(args[index]))
            {
                continue;
            }

            if (index + 1 == args.Count
                || !int.TryParse(args[index + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                || number == 0)
            {
                return null;
            }

            switch (args[index++])
            {
                case "--rounds":
                    options = options with { Rounds = number };
                    break;
                case "--turns":
                    options = options with { Turns = number };
                    break;
                case "--warmup":
                    options = options with { WarmUp = number };
                    break;
                default:
                    return null;
            }
        }

        return options;
    }
}
