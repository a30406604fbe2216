using System.Globalization;
using Daks.Bot.Cards;
using Daks.Bot.Conversations;
using Daks.Core.Sprache;
using Daks.Core.Strategien;
using Daks.Core.Termine;
using Daks.Core.Veranstaltungen;

namespace Daks.Bot.Veranstaltungen;

/// <summary>Three times with their reasons, what was ruled out, and the way to others.</summary>
internal static class VorschlaegeCard
{
    private const int LongestSearch = 370;
    private const int DaysOnward = 56;
    private const int NamedDays = 3;

    /// <param name="said">When it was wished for; null for when such events usually are.</param>
    /// <param name="typed">What stands in the field that asks when, where it was not understood.</param>
    public static Reply For(DaksTurn turn, Strategie strategie, Anlass anlass, Zeitangabe? said, Notice? notice = null, string? typed = null)
    {
        var veranstaltung = anlass.Veranstaltung;
        var wish = Wish(turn, strategie, anlass, said);
        var (proposals, ruledOut) = Search(turn, strategie, veranstaltung, wish);
        if (proposals.Count == 0 && notice is null)
        {
            var from = wish.Tage.Von;
            wish = wish with { Tage = new Tagesspanne(from, from.AddDays(DaysOnward - 1)), Wochentage = [] };
            (proposals, _) = Search(turn, strategie, veranstaltung, wish);
            notice = new Notice(turn.T(proposals.Count == 0 ? "Termin.KeinTag" : "Termin.StattDessen"), IsRefusal: true);
        }

        var unknown = Terminfindung.Unbekanntes(strategie, wish.Tage.Von);
        string?[] left = [RuledOut(turn, ruledOut), Termintexte.NichtEingetragen(unknown, turn.Culture)];
        return Terminkarte.Of(
            turn,
            notice?.Text ?? Spoken(turn, strategie, veranstaltung, proposals),
            [
                .. Notices.Of(notice),
                Terminkarte.Heading(turn.T("Termin.Kopf", veranstaltung.Titel)),
                .. Frame(turn, strategie, anlass, wish).Select(Terminkarte.Aside),
                .. proposals.Select(proposal => Row(turn, strategie, anlass, proposal, isYearKnown: unknown.Count == 0)),
                .. left.OfType<string>().Select(Terminkarte.Aside),
                new InputText(TerminVerbs.WannInput, turn.T("Termin.Anders"))
                {
                    Placeholder = turn.T("Termin.Anders.Beispiel"),
                    MaxLength = 200,
                    Value = typed,
                },
            ],
            [
                new ActionExecute(turn.T("Knopf.NeuSuchen"), anlass.Show(turn, TerminVerbs.Finden)),
                .. Another(turn, anlass),
                Terminkarte.ToTermine(turn),
                Terminkarte.ToStatus(turn),
            ]);
    }

    /// <summary>The time an event has already is no proposal to move it to.</summary>
    private static (IReadOnlyList<Terminvorschlag> Proposals, IReadOnlyList<(DateOnly Tag, Terminhinweis Grund)> RuledOut) Search(
        DaksTurn turn, Strategie strategie, Veranstaltung veranstaltung, Terminwunsch wish)
    {
        var found = Terminfindung.Suche(strategie, wish with { Anzahl = wish.Anzahl + 1 }, [], turn.Now);
        var others = found.Vorschlaege.Where(one => one.Beginn != veranstaltung.Beginn || veranstaltung.Stand == Veranstaltungsstand.Abgesagt);
        return ([.. others.Take(wish.Anzahl)], found.Ausgeschlossen);
    }

    private static Terminwunsch Wish(DaksTurn turn, Strategie strategie, Anlass anlass, Zeitangabe? said)
    {
        var usual = Terminfindung.Wunsch(strategie, anlass.Veranstaltung, turn.Today);
        if (said is null)
        {
            return usual;
        }

        // What has passed of a span is not looked at, and nobody plans beyond a year in one go.
        var wish = usual.Nach(said);
        var from = wish.Tage.Von < turn.Today ? turn.Today : wish.Tage.Von;
        var last = from.AddDays(LongestSearch);
        return wish with { Tage = new Tagesspanne(from, wish.Tage.Bis is { } to ? (to < last ? to : last) : from.AddDays(DaysOnward - 1)) };
    }

    private static IEnumerable<string> Frame(DaksTurn turn, Strategie strategie, Anlass anlass, Terminwunsch wish)
    {
        var veranstaltung = anlass.Veranstaltung;
        var minutes = (int)wish.Dauer.TotalMinutes;
        var to = wish.Tage.Bis!.Value;
        yield return wish.Tage.IstEinTag
            ? turn.T("Termin.Rahmen.Tag", minutes, Datum.Lang(to, turn.Culture))
            : turn.T("Termin.Rahmen", minutes, Datum.Lang(wish.Tage.Von, turn.Culture), Datum.Lang(to, turn.Culture));
        if (anlass.IstNeu)
        {
            yield return turn.T("Termin.Neu");
        }
        else if (veranstaltung is { Beginn: { } begin, Ende: { } end })
        {
            var time = Termintexte.Zeit(begin, end, strategie.Kopf.Zone, turn.Culture);
            yield return turn.T(veranstaltung.Stand == Veranstaltungsstand.Abgesagt ? "Termin.BisherAbgesagt" : "Termin.Bisher", time);
        }
    }

    private static Container Row(DaksTurn turn, Strategie strategie, Anlass anlass, Terminvorschlag proposal, bool isYearKnown)
    {
        var minutes = (int)(proposal.Ende - proposal.Beginn).TotalMinutes;
        var decision = anlass.Decide(turn, strategie, proposal.Beginn, minutes);
        var reasons = Termintexte.Gruende(proposal, anlass.Veranstaltung.Eingeladene.Count, turn.Culture, isYearKnown);
        string?[] line =
        [
            .. reasons,
            decision is Decision.Refused(var reason) ? Ablehnungstexte.Satz(reason, turn.Culture) : Terminkarte.Folgen(turn, decision),
        ];
        List<CardElement> items =
        [
            new TextBlock(Termintexte.Zeit(proposal.Beginn, proposal.Ende, strategie.Kopf.Zone, turn.Culture)) { Weight = TextWeight.Bolder },
            Terminkarte.Line(string.Join(' ', line.OfType<string>())),
        ];
        if (decision is not Decision.Refused)
        {
            var day = Datum.Kurz(Termintitel.Tag(strategie, proposal.Beginn), turn.Culture);
            items.Add(new ActionSet(new ActionExecute(turn.T("Knopf.Nehmen", day), anlass.Confirm(turn, proposal.Beginn, minutes))
            {
                AssociatedInputs = AssociatedInputs.None,
            })
            {
                Spacing = Spacing.Small,
            });
        }

        return new Container(items) { Separator = true };
    }

    /// <summary>Whoever means another one of its kind gets there, too.</summary>
    private static IEnumerable<CardAction> Another(DaksTurn turn, Anlass anlass) =>
        anlass is { IstNeu: false, Veranstaltung: { StehtAn: true, Beginn: not null } }
            ? [new ActionExecute(turn.T("Knopf.WeitereAnlegen"), anlass.Weitere(turn).Show(turn, TerminVerbs.Finden)) { AssociatedInputs = AssociatedInputs.None }]
            : [];

    /// <summary>"Nicht vorgeschlagen: Samstage (8), Feiertage (Fr., 26.03., Mo., 29.03.)."</summary>
    private static string? RuledOut(DaksTurn turn, IReadOnlyList<(DateOnly Tag, Terminhinweis Grund)> days)
    {
        var groups = days.GroupBy(one => one.Grund).OrderBy(group => group.Key).Select(group =>
        {
            var those = group.Select(one => one.Tag).ToArray();
            var named = those.Length <= NamedDays
                ? string.Join(", ", those.Select(day => Datum.Kurz(day, turn.Culture)))
                : those.Length.ToString(CultureInfo.InvariantCulture);
            return $"{Bezeichnung.Of(group.Key, turn.Culture)} ({named})";
        }).ToArray();
        return groups.Length == 0 ? null : turn.T("Termin.Ausgeschlossen", string.Join(", ", groups));
    }

    private static string Spoken(DaksTurn turn, Strategie strategie, Veranstaltung veranstaltung, IReadOnlyList<Terminvorschlag> proposals) => turn.T(
        "Termin.Toast",
        veranstaltung.Titel,
        string.Join("; ", proposals.Select(one => Datum.MitUhrzeit(one.Beginn, strategie.Kopf.Zone, turn.Culture))));
}
