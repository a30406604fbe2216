using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Daks.Core.Importe.Abrufe;
using Daks.Core.Kommunalprofile;
using Daks.Core.Sprache;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Daks.Genesis;

/// <summary>Asks for a table level by level, waits for what is put together over there, and remembers answers for a day.</summary>
internal sealed partial class Regionaldatenbank(
    GenesisClient client, IOptions<GenesisOptions> options, TimeProvider time, ILogger<Regionaldatenbank> logger) : IRegionaldatenbank
{
    /// <summary>How often is looked whether a table is ready.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    /// <summary>The data change a few times a year.</summary>
    public static readonly TimeSpan Remembered = TimeSpan.FromDays(1);

    private const int MostLooks = 120;

    private readonly Abrufspeicher _speicher = new(time);
    private volatile bool _isLoggedIn;

    public bool IstEingerichtet => options.Value.IsComplete;

    public async Task<Abrufergebnis> FetchAsync(Abrufauftrag auftrag, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(auftrag);
        if (!IstEingerichtet)
        {
            return new Abrufergebnis.Abgewiesen(new(Abrufgrund.NichtEingerichtet));
        }

        if (_speicher.Find(auftrag) is { } known)
        {
            return known;
        }

        var result = await CheckLoginAsync(cancellationToken) is { } refused
            ? new Abrufergebnis.Abgewiesen(refused)
            : await FetchLevelsAsync(auftrag, cancellationToken);
        switch (result)
        {
            case Abrufergebnis.Geholt fetched:
                _speicher.Keep(auftrag, fetched);
                Log.Fetched(logger, auftrag.Tabelle.Code, fetched.Inhalt.Length);
                break;
            case Abrufergebnis.Abgewiesen(var fehler):
                Log.Refused(logger, auftrag.Tabelle.Code, fehler.Grund);
                break;
        }

        return result;
    }

    /// <summary>Once, before the first table: a wrong password is said once then, and tried once.</summary>
    private async Task<Abruffehler?> CheckLoginAsync(CancellationToken cancellationToken)
    {
        if (_isLoggedIn)
        {
            return null;
        }

        var answer = await client.PostAsync("helloworld/logincheck", new Dictionary<string, string> { ["language"] = "de" }, cancellationToken);
        var refused = answer switch
        {
            GenesisAntwort.Satz(var text) when SaysNo().IsMatch(text) => new Abruffehler(Abrufgrund.AnmeldungAbgelehnt),
            GenesisAntwort.Meldung { Code: not 0 } message => Refusal(message),
            GenesisAntwort.Gescheitert(var fehler) => fehler,
            _ => null,
        };
        _isLoggedIn = refused is null;
        return refused;
    }

    private async Task<Abrufergebnis> FetchLevelsAsync(Abrufauftrag auftrag, CancellationToken cancellationToken)
    {
        var (table, hints, copyright) = (new Tabellenbau(auftrag), new List<Abrufhinweis>(), (string?)null);
        Abruffehler? nothing = null;
        foreach (var level in auftrag.Gebiete.GroupBy(area => area.Ebene))
        {
            var (answer, said) = await FetchLevelAsync(auftrag, [.. level], hints, cancellationToken);
            copyright ??= said;
            var fehler = answer switch
            {
                GenesisAntwort.Datei file => table.Take(file, [.. level]),
                GenesisAntwort.Gescheitert(var failure) => failure,
                _ => new Abruffehler(Abrufgrund.Unverstanden, "JSON"),
            };
            if (fehler?.Grund == Abrufgrund.KeineDaten)
            {
                nothing = fehler;
                hints.Add(new(Abrufhinweisart.EbeneFehlt, string.Join(", ", level)));
            }
            else if (fehler is not null)
            {
                return new Abrufergebnis.Abgewiesen(fehler);
            }
        }

        if (table.IsEmpty)
        {
            return new Abrufergebnis.Abgewiesen(nothing ?? new(Abrufgrund.KeineDaten));
        }

        if (table.HasMore)
        {
            hints.Add(new(Abrufhinweisart.MehrGeliefert, ""));
        }

        var years = auftrag.ErstesJahr == auftrag.LetztesJahr ? $"{auftrag.LetztesJahr}" : $"{auftrag.ErstesJahr}–{auftrag.LetztesJahr}";
        return new Abrufergebnis.Geholt($"{auftrag.Tabelle.Code} {Abruftexte.Name(auftrag.Tabelle.Gegenstand, Texte.Deutsch)} ({years}).zip", table.Pack(copyright), [.. hints.Distinct()]);
    }

    /// <returns>A file or a failure, and the offices' copyright where an envelope said one.</returns>
    private async Task<(GenesisAntwort Answer, string? Copyright)> FetchLevelAsync(
        Abrufauftrag auftrag, IReadOnlyList<Gebiet> areas, List<Abrufhinweis> hints, CancellationToken cancellationToken)
    {
        var answer = await client.PostAsync("data/tablefile", Question(auftrag, areas, job: false), cancellationToken);
        if (answer is GenesisAntwort.Meldung { Code: 98 })
        {
            answer = await client.PostAsync("data/tablefile", Question(auftrag, areas, job: true), cancellationToken);
            if (answer is GenesisAntwort.Meldung message && Jobs().Match(message.Text) is { Success: true } job)
            {
                return (await WaitForAsync(job.Value, cancellationToken), message.Copyright);
            }
        }

        if (answer is not GenesisAntwort.Meldung said)
        {
            return (answer, null);
        }

        if (said is not { Code: 0 or 22, Tabelle: { Length: > 0 } inline })
        {
            return (new GenesisAntwort.Gescheitert(Refusal(said)), said.Copyright);
        }

        if (said.Code == 22)
        {
            hints.Add(new(Abrufhinweisart.Geaendert, GenesisClient.Quote(said.Text)));
        }

        return (new GenesisAntwort.Datei(new MemoryStream(Encoding.UTF8.GetBytes(inline)), IstArchiv: false), said.Copyright);
    }

    private async Task<GenesisAntwort> WaitForAsync(string job, CancellationToken cancellationToken)
    {
        var look = new Dictionary<string, string> { ["selection"] = job, ["area"] = "user", ["pagelength"] = "100", ["language"] = "de" };
        for (var looks = 0; looks < MostLooks; looks++)
        {
            await Task.Delay(Every, time, cancellationToken);
            switch (await client.PostAsync("catalogue/results", look, cancellationToken))
            {
                case GenesisAntwort.Meldung { Code: 0 or 22 } listed when listed.Liste.Any(entry => entry.Code == job):
                    var result = new Dictionary<string, string> { ["name"] = job, ["area"] = "user", ["compress"] = "false", ["format"] = "ffcsv", ["language"] = "de" };
                    return await client.PostAsync("data/resultfile", result, cancellationToken) is var file and not GenesisAntwort.Meldung
                        ? file
                        : new GenesisAntwort.Gescheitert(new(Abrufgrund.NochInArbeit));
                case GenesisAntwort.Meldung { Code: 0 or 22 or 50 or 90 or 104 }:
                    break;
                case GenesisAntwort.Meldung refused:
                    return new GenesisAntwort.Gescheitert(Refusal(refused));
                case GenesisAntwort.Gescheitert failed:
                    return failed;
            }
        }

        return new GenesisAntwort.Gescheitert(new(Abrufgrund.NochInArbeit));
    }

    private static Dictionary<string, string> Question(Abrufauftrag auftrag, IReadOnlyList<Gebiet> areas, bool job) => new()
    {
        ["name"] = auftrag.Tabelle.Code,
        ["area"] = "all",
        ["compress"] = "false",
        ["transpose"] = "false",
        ["startyear"] = auftrag.ErstesJahr.ToString(CultureInfo.InvariantCulture),
        ["endyear"] = auftrag.LetztesJahr.ToString(CultureInfo.InvariantCulture),
        ["regionalvariable"] = areas[0].Ebene switch
        {
            Gebietsebene.Deutschland => "DINSG",
            Gebietsebene.Land => "DLAND",
            Gebietsebene.Regierungsbezirk => "REGBEZ",
            Gebietsebene.Kreis => "KREISE",
            _ => "GEMEIN",
        },
        ["regionalkey"] = string.Join(',', areas),
        ["format"] = "ffcsv",
        ["language"] = "de",
        ["job"] = job ? "true" : "false",
    };

    private static Abruffehler Refusal(GenesisAntwort.Meldung message) => message.Code switch
    {
        2 => new(Abrufgrund.AnmeldungAbgelehnt),
        15 => new(Abrufgrund.NichtBerechtigt),
        90 => new(Abrufgrund.TabelleUnbekannt),
        50 or 104 => new(Abrufgrund.KeineDaten),
        98 => new(Abrufgrund.ZuGross),
        0 or 22 => new(Abrufgrund.Unverstanden, "JSON"),
        _ => new(Abrufgrund.Abgelehnt, message.Text.Length == 0 ? $"{message.Code}" : GenesisClient.Quote(message.Text)),
    };

    [GeneratedRegex(@"(?<=:\s).*_\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Jobs();

    // It says so with HTTP 200 and in a sentence; success speaks of "erfolgreich".
    [GeneratedRegex("fehler|fehlgeschlagen|überprüfen|error|check your", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SaysNo();

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Fetched table {Table} of the Regionaldatenbank: {Bytes} bytes.")]
        public static partial void Fetched(ILogger logger, string table, int bytes);

        [LoggerMessage(2, LogLevel.Warning, "The Regionaldatenbank did not give table {Table}: {Reason}.")]
        public static partial void Refused(ILogger logger, string table, Abrufgrund reason);
    }
}
