using System.Globalization;

namespace Daks.Bench;

/// <summary>What the caller asked for.</summary>
internal sealed record BenchOptions
{
    public const string Help =
        """
        ./daks bench [status] [stores] [start] [projection] [statistik] [--gross] [--rounds N] [--turns N] [--warmup N]

          status   turns of "status" per second beside a bare endpoint of the same process
          stores   loading and committing strategies of 50, 500 and 5,000 artefacts, on SQLite and Azure Tables
          start    the published Release build, from its start to /health/ready
          projection  one projection, and 11,000 places over 20 years in three variants
          statistik   rows per second of each reader of statistics, and memory at 10 MB and 1 GB; --gross adds 6 GB

        Without a name all run. --rounds (default 11), --turns per round (4,000) and --warmup turns (2,000)
        are of status; --rounds is also of stores, and of start and projection up to 5.
        """;

    private static readonly string[] Names = ["status", "stores", "start", "projection", "statistik"];

    public required IReadOnlyList<string> Benches { get; init; }

    public int Rounds { get; init; } = 11;

    /// <value>Whether statistik also reads a stream as large as INKAR's.</value>
    public bool Gross { get; init; }

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

            if (args[index] == "--gross")
            {
                options = options with { Gross = true };
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
