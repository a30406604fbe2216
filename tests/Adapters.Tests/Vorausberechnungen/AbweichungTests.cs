using System.Globalization;
using Daks.Adapters.Tests.Statistik;
using Daks.Core.Kommunalprofile;
using Daks.Core.Vorausberechnungen;
using Daks.Tests.Shared;

namespace Daks.Adapters.Tests.Vorausberechnungen;

/// <summary>
/// Our method against the 15th coordinated projection, from 2021 in single years; what it takes from the file and what it assumes
/// says docs/abweichung.md, whose table is held to what is computed here.
/// </summary>
public sealed class AbweichungTests
{
    private const int Start = 2021;
    private const int Ende = 2070;
    private const int EigeneSterblichkeitAb = 60;

    /// <summary>G2, the same in variants 1 to 3.</summary>
    private const decimal Tfr = 1.55m;

    private static readonly int[] Varianten = [1, 2, 3];

    private static readonly CultureInfo Deutsch = CultureInfo.GetCultureInfo("de-DE");

    private static readonly Lazy<Task<IReadOnlyList<Zeile>>> Gerechnet = new(RechneAsync);

    /// <remarks>
    /// What is allowed is about twice what is measured: the ages of mothers and of those who move are assumed, and their error
    /// adds up over a generation.
    /// </remarks>
    [RealDataFact]
    public async Task From_2021_with_its_own_survival_we_come_close_to_the_official_projection()
    {
        var allowed = new Dictionary<int, (decimal Gesamt, decimal Quotient)> { [2035] = (0.2m, 0.2m), [2050] = (0.5m, 0.6m), [2070] = (1.2m, 0.7m) };

        var rows = await Gerechnet.Value;

        rows.Select(row => (row.Variante, row.Jahr)).ShouldBe(from variante in Varianten from jahr in allowed.Keys select (variante, jahr));
        foreach (var row in rows)
        {
            Math.Abs(row.Prozent).ShouldBeLessThan(allowed[row.Jahr].Gesamt, row.ToString());
            Math.Abs(row.Punkte).ShouldBeLessThan(allowed[row.Jahr].Quotient, row.ToString());
        }
    }

    [RealDataFact]
    public async Task The_document_prints_what_is_computed()
    {
        var document = await File.ReadAllLinesAsync(Repository.File("docs", "abweichung.md"));

        document.Where(line => line is ['|', ' ', 'V', >= '0' and <= '9', ..]).ShouldBe((await Gerechnet.Value).Select(row => row.AlsText()));
    }

    private static async Task<IReadOnlyList<Zeile>> RechneAsync()
    {
        var datei = new Datei(new Datenlage((await Koordinierte.ImportAsync()).Reihen));
        return
        [
            .. from variante in Varianten
               let steps = Kohortenrechnung.Rechne(
                   datei.Aufbau(variante, Start), [.. Enumerable.Range(Start, Ende - Start).Select(jahr => Annahmen(datei, variante, jahr))])
               from jahr in new[] { 2035, 2050, Ende }
               select new Zeile(variante, jahr, steps[jahr - Start - 1].Aufbau, datei.Aufbau(variante, jahr)),
        ];
    }

    private static Schrittannahmen Annahmen(Datei datei, int variante, int jahr)
    {
        var reference = Richtwerte.Aktuell;
        var survival = reference.Ueberleben.InEinzeljahren(100);
        survival = survival with
        {
            Maennlich = Ueberleben(datei, variante, jahr, aufbau => aufbau.Maennlich, survival.Maennlich),
            Weiblich = Ueberleben(datei, variante, jahr, aufbau => aufbau.Weiblich, survival.Weiblich),
        };
        var (before, after) = (datei.Aufbau(variante, jahr), datei.Aufbau(variante, jahr + 1));
        var balance = after.Maennlich.Concat(after.Weiblich).Sum() - after.Maennlich[0] - after.Weiblich[0]
            - before.Maennlich.Zip(survival.Maennlich, decimal.Multiply).Sum() - before.Weiblich.Zip(survival.Weiblich, decimal.Multiply).Sum();
        var weight = balance / (reference.Wanderung.Maennlich.Sum() + reference.Wanderung.Weiblich.Sum()) / 5;
        return new Schrittannahmen
        {
            Ueberleben = survival,
            Geburtenraten = [.. Enumerable.Range(0, 101).Select(age => age is >= 15 and < 50 ? reference.Geburten.Raten[(age - 15) / 5] * Tfr / reference.Geburten.Tfr : 0)],
            WanderungMaennlich = [.. Enumerable.Range(0, 101).Select(age => age < 85 ? reference.Wanderung.Maennlich[age / 5] * weight : 0)],
            WanderungWeiblich = [.. Enumerable.Range(0, 101).Select(age => age < 85 ? reference.Wanderung.Weiblich[age / 5] * weight : 0)],
        };
    }

    // Over five years and three ages, against the file's rounding to thousands.
    private static decimal[] Ueberleben(
        Datei datei, int variante, int jahr, Func<Altersaufbau, IReadOnlyList<decimal>> sex, IReadOnlyList<decimal> reference)
    {
        var years = Enumerable.Range(Math.Max(Start, jahr - 2), Math.Min(Ende - 1, jahr + 2) - Math.Max(Start, jahr - 2) + 1)
            .Select(one => (Before: sex(datei.Aufbau(variante, one)), After: sex(datei.Aufbau(variante, one + 1))))
            .ToArray();
        return [.. reference.Select((share, age) => age < EigeneSterblichkeitAb ? share : Anteil(age))];

        decimal Anteil(int age)
        {
            var (first, last) = age < 96 ? (age - 1, age + 1) : (96, 100);
            var before = years.Sum(year => year.Before.Skip(first).Take(last - first + 1).Sum());
            return before == 0 ? 0 : Math.Min(1, years.Sum(year => year.After.Skip(first + 1).Take(last - first + 1).Sum()) / before);
        }
    }

    private sealed class Datei(Datenlage daten)
    {
        public Altersaufbau Aufbau(int variante, int jahr) =>
            daten.Altersbild(Gebiet.Deutschland, jahr, variante.ToString(CultureInfo.InvariantCulture))!.Aufbau;
    }

    private sealed record Zeile(int Variante, int Jahr, Altersaufbau Eigen, Altersaufbau Amtlich)
    {
        public decimal Prozent => ((Eigen.Gesamt / Amtlich.Gesamt) - 1) * 100;

        public decimal Punkte => Altenquotient(Eigen) - Altenquotient(Amtlich);

        public string AlsText() => string.Create(
            Deutsch,
            $"| V{Variante} | {Jahr} | {Amtlich.Gesamt / 1000:N0} | {Eigen.Gesamt / 1000:N0} | {Prozent:+0.00;−0.00} | {Altenquotient(Amtlich):0.0} | {Altenquotient(Eigen):0.0} | {Punkte:+0.00;−0.00} |");

        public override string ToString() => AlsText();

        private static decimal Altenquotient(Altersaufbau aufbau) => aufbau.Summe(67, null)!.Value.Zahl / aufbau.Summe(20, 67)!.Value.Zahl * 100;
    }
}
