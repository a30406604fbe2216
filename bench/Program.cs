using Daks.Bench;
using Daks.Bench.Start;
using Daks.Bench.Statistik;
using Daks.Bench.Status;
using Daks.Bench.Stores;
using Daks.Bench.Vorausberechnungen;

if (args is [BenchServer.Verb, ..])
{
    await BenchServer.RunAsync(args);
    return 0;
}

if (BenchOptions.Parse(args) is not { } options)
{
    Console.Error.WriteLine(BenchOptions.Help);
    return args.Any(arg => arg is "help" or "--help" or "-h") ? 0 : 2;
}

Report.Machine();
foreach (var bench in options.Benches)
{
    await (bench switch
    {
        "status" => StatusBench.RunAsync(options),
        "stores" => StoresBench.RunAsync(options),
        "projection" => Task.Run(() => VorausberechnungBench.Run(options)),
        "statistik" => StatistikBench.RunAsync(options),
        _ => StartBench.RunAsync(options),
    });
}

return 0;
