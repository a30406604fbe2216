using System.Globalization;
using Daks.Core.Kommunen;
using Daks.Core.Personen;
using Daks.Core.Strategien;

namespace Daks.Core.Einstellungen;

/// <summary>Says that the Kommune's borders changed on a day; of one day the latest word counts.</summary>
/// <param name="Vorgaenger">See <see cref="Gebietsaenderung"/>; as typed, null or empty for none.</param>
public sealed record RecordGebietsaenderung(DateOnly Tag, string Mit, IReadOnlyList<string>? Vorgaenger = null) : StrategieCommand
{
    public override string Verb => "gebietsaenderung.eingetragen";

    public override Berechtigung Needs => Berechtigung.Leiten;

    public override Decision Decide(Strategie strategie, DecisionContext context)
    {
        string[] typed = [.. (Vorgaenger ?? []).Select(Texteingabe.Bereinigt).Where(entry => entry.Length > 0)];
        string[] keys = [.. typed.Select(Schluessel).OfType<string>().Distinct()];
        var neue = new Gebietsaenderung(Tag, Texteingabe.Bereinigt(Mit), keys.Length == 0 ? null : keys);
        if (Unfit(neue, typed, context.Today) is { } no)
        {
            return Decision.No(no);
        }

        var before = strategie.Kommune;
        var known = before.Gebietsaenderungen ?? [];
        Gebietsaenderung[] all = [.. known.Where(one => one.Tag != Tag).Append(neue).OrderBy(one => one.Tag)];
        return known.Contains(neue) ? Decision.Nothing
            : all.Length > Gebietsaenderung.Meiste ? Decision.No(new Refusal.NumberOutOfRange("gebiet.zahl", 0, Gebietsaenderung.Meiste))
            : Decision.Accept(
                [strategie.Replace(before, before with { Gebietsaenderungen = all })],
                [("titel", Texteingabe.Anriss(neue.Mit)), ("tag", Tag.ToString("O", CultureInfo.InvariantCulture))]);
    }

    private static Refusal? Unfit(Gebietsaenderung neue, string[] typed, DateOnly today) =>
        neue.Tag < Gebietsaenderung.Frueheste || neue.Tag > today ? new Refusal.DateOutOfRange("gebiet.tag", Gebietsaenderung.Frueheste, today)
        : Texteingabe.Pruefen("gebiet.mit", neue.Mit, Gebietsaenderung.KuerzesteAngabe, Gebietsaenderung.LaengsteAngabe)
            ?? (Array.Find(typed, entry => Schluessel(entry) is null) is { } wrong ? new Refusal.NoGemeindeschluessel(Texteingabe.Anriss(wrong))
                : neue.Vorgaenger is { Count: < Gebietsaenderung.WenigsteVorgaenger or > Gebietsaenderung.MeisteVorgaenger }
                    ? new Refusal.NumberOutOfRange("gebiet.vorgaenger", Gebietsaenderung.WenigsteVorgaenger, Gebietsaenderung.MeisteVorgaenger)
                : null);

    private static string? Schluessel(string entry) => Ags.Parse(entry) is AgsResult.Gueltig({ IstKreisschluessel: false } ags) ? ags.Value : null;
}
