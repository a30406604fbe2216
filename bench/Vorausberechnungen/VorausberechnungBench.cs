using System.Diagnostics;
using Daks.Core.Importe;
using Daks.Core.Kommunalprofile;
using Daks.Core.Vorausberechnungen;

namespace Daks.Bench.Vorausberechnungen;

/// <summary>One projection as a Kommune runs it, and all 11,000 Gemeinden over 20 years in three variants.</summary>
internal static class VorausberechnungBench
{
    private const int Gemeinden = 11_000;
    private const int Jahre = 20;
    private const double MostSeconds = 5;

    public static void Run(BenchOptions options)
    {
        var rounds = Math.Min(options.Rounds, 5);
        Report.Heading("projection: three variants over 20 years");
        Report.Say($"{rounds} rounds after one to warm up; {Gemeinden:N0} places of 6,000 to 61,000 people, every figure of every step made.\n");
        Report.Table(
            One("one place, groups of five years", 5, rounds),
            One("one place, single years", 1, rounds),
            All("11,000 places, groups of five years", 5, rounds),
            All("11,000 places, single years", 1, rounds));
    }

    private static Row One(string name, int schritt, int rounds)
    {
        var place = Place(schritt, 20_000);
        return new Row(name, "ms", Spread.Of(Measure(rounds, () => Project(place)).Select(time => time.TotalMilliseconds)));
    }

    private static Row All(string name, int schritt, int rounds)
    {
        Vorschlag.Eigene[] places = [.. Enumerable.Range(0, Gemeinden).Select(i => Place(schritt, 6_000 + (i * 5)))];
        return new Row(name, "s", Spread.Of(Measure(rounds, () => Parallel.ForEach(places, Project)).Select(time => time.TotalSeconds)))
        {
            AtMost = MostSeconds,
        };
    }

    private static void Project(Vorschlag.Eigene place)
    {
        if (Vorausberechnungslauf.Rechne(place.Start, place.Annahmen) is not Laufergebnis.Gerechnet(var ergebnis))
        {
            throw new InvalidOperationException("A place could not be projected.");
        }

        // Figures become decimals when they are asked for: ask for all of them.
        foreach (var stand in ergebnis.Verlaeufe.SelectMany(verlauf => verlauf.Staende))
        {
            _ = stand.Aufbau.Maennlich;
        }
    }

    private static IEnumerable<TimeSpan> Measure(int rounds, Action action)
    {
        action();
        for (var round = 0; round < rounds; round++)
        {
            var started = Stopwatch.GetTimestamp();
            action();
            yield return Stopwatch.GetElapsedTime(started);
        }
    }

    private static Vorschlag.Eigene Place(int schritt, int einwohner)
    {
        IReadOnlyList<Altersgruppe> years = [.. Enumerable.Range(0, 100).Select(age => new Altersgruppe(age, age + 1)), new(100, null)];
        decimal[] people = [.. Enumerable.Repeat(einwohner / 202m, 101)];
        return (Vorschlag.Eigene)Annahmenvorschlag.Eigene(new Ausgangslage
        {
            Gebiet = Gebiet.Lies("12065999")!.Value,
            Stichtag = new DateOnly(2024, 12, 31),
            Stand = Abstimmung.Auf(new Altersaufbau(years, people, people), einwohner),
            Bestand = Datenbestand.Leer,
            Importe = [],
            Schritt = schritt,
            Jahre = Jahre,
        });
    }
}
