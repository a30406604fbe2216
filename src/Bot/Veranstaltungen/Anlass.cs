using System.Globalization;
using System.Text.RegularExpressions;
using Daks.Bot.Cards;
using Daks.Bot.Conversations;
using Daks.Core.Sprache;
using Daks.Core.Strategien;
using Daks.Core.Termine;
using Daks.Core.Veranstaltungen;

namespace Daks.Bot.Veranstaltungen;

/// <summary>What a date is looked for: an event there is, or one that comes into being with its date.</summary>
/// <param name="IstNeu">Nothing of it is stored yet.</param>
internal sealed partial record Anlass(Veranstaltung Veranstaltung, bool IstNeu)
{
    private const string ArtKey = "a";
    private const string TitelKey = "t";
    private const string BeginnKey = "b";
    private const string DauerKey = "d";
    private const string WeitereKey = "n";
    private const string Zeitform = "yyyyMMddHHmm";

    /// <value>Asked for beside another one of its kind.</value>
    public bool IstWeitere { get; private init; }

    /// <value>The name somebody gave it; null for the name of its kind.</value>
    private string? Eigenname { get; init; }

    public static Anlass Neu(DaksTurn turn, Veranstaltungsart kind, string? title = null) =>
        Entwurf(turn.NewId(), kind, turn.CardCulture, title);

    public Anlass Weitere(DaksTurn turn) => Neu(turn, Veranstaltung.Art) with { IstWeitere = true };

    /// <summary>What a button was about.</summary>
    /// <returns>Null where it carries nothing, or nothing that can be.</returns>
    public static Anlass? Von(DaksTurn turn, Strategie strategie, CardData data)
    {
        if (data.Id is not { } id)
        {
            return null;
        }

        return strategie.Find<Veranstaltung>(id) is { } there ? new Anlass(there, IstNeu: false) : Entworfen(turn, data);
    }

    /// <summary>What a button was about that fixes a time: what was new on its card is not moved by it once it is there.</summary>
    /// <inheritdoc cref="Von"/>
    public static Anlass? Gedrueckt(DaksTurn turn, Strategie strategie, CardData data) => Entworfen(turn, data) ?? Von(turn, strategie, data);

    private static Anlass? Entworfen(DaksTurn turn, CardData data) =>
        data.Id is { } id && FieldValues.NameOf<Veranstaltungsart>(Extra(data, ArtKey)) is { } kind && Kennung().IsMatch(id)
            ? Entwurf(id, kind, turn.CardCulture, Extra(data, TitelKey)) with { IstWeitere = Extra(data, WeitereKey) is not null }
            : null;

    /// <returns>When the pressed button wanted it to begin, and how many minutes it lasts; null where it carries no time.</returns>
    public static (DateTimeOffset Beginn, int? Dauer)? Zeit(CardData data) =>
        DateTimeOffset.TryParseExact(
            Extra(data, BeginnKey), Zeitform, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var begin)
            ? (begin, int.TryParse(Extra(data, DauerKey), NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) ? minutes : null)
            : null;

    /// <summary>The wish to hold it then.</summary>
    /// <param name="minutes">Null for as long as it is.</param>
    public StrategieCommand Command(DaksTurn turn, DateTimeOffset begin, int? minutes) => IstNeu
        ? new PlanVeranstaltung(
            Veranstaltung.Id,
            Vorgabe.Fuer(Veranstaltung.Art, turn.CardCulture, Eigenname) with { Dauer = minutes ?? Veranstaltung.Dauer },
            begin)
        : new ConfirmTermin(Veranstaltung.Id, begin, minutes);

    /// <summary>What confirming a time would do.</summary>
    public Decision Decide(DaksTurn turn, Strategie strategie, DateTimeOffset begin, int minutes) =>
        Command(turn, begin, minutes).Decide(strategie, new DecisionContext(turn.PersonId, turn.Now, turn.Today));

    /// <summary>What a button carries that looks for another time.</summary>
    public CardData Show(DaksTurn turn, string verb) => With(turn.Show(verb, Veranstaltung.Id));

    /// <summary>What a button carries that fixes this time.</summary>
    public CardData Confirm(DaksTurn turn, DateTimeOffset begin, int minutes)
    {
        var data = IstNeu
            ? With(turn.Show(TerminVerbs.Bestaetigen, Veranstaltung.Id))
            : turn.Change(TerminVerbs.Bestaetigen, Veranstaltung.Id, Veranstaltung);
        return data with
        {
            Extra = new Dictionary<string, string>(data.Extra ?? Nichts)
            {
                [BeginnKey] = begin.ToUniversalTime().ToString(Zeitform, CultureInfo.InvariantCulture),
                [DauerKey] = minutes.ToString(CultureInfo.InvariantCulture),
            },
        };
    }

    private CardData With(CardData data)
    {
        if (!IstNeu)
        {
            return data;
        }

        var extra = new Dictionary<string, string>(data.Extra ?? Nichts) { [ArtKey] = Veranstaltung.Art.ToString() };
        if (Eigenname is { } title)
        {
            extra[TitelKey] = title;
        }

        if (IstWeitere)
        {
            extra[WeitereKey] = "1";
        }

        return data with { Extra = extra };
    }

    private static Anlass Entwurf(string id, Veranstaltungsart kind, CultureInfo culture, string? title)
    {
        var name = Texteingabe.Bereinigt(title) is { Length: >= Texteingabe.BegruendungMinimum and <= VeranstaltungEingabe.TitelMaximum } own ? own : null;
        var usual = Vorgabe.Fuer(kind, culture, name);
        return new Anlass(
            new Veranstaltung { Id = id, Art = kind, Titel = usual.Titel!, Dauer = usual.Dauer, IstOeffentlich = usual.IstOeffentlich },
            IstNeu: true)
        {
            Eigenname = name,
        };
    }

    private static string? Extra(CardData data, string key) => data.Extra?.GetValueOrDefault(key);

    private static readonly Dictionary<string, string> Nichts = [];

    [GeneratedRegex("^[0-9a-f]{32}$")]
    private static partial Regex Kennung();
}

/// <summary>Events as they are told apart.</summary>
internal static class Termintitel
{
    /// <summary>"Kick-Off, Do., 11.03.2027, 17:30–19:30 Uhr".</summary>
    public static string MitZeit(DaksTurn turn, Strategie strategie, Veranstaltung veranstaltung) =>
        veranstaltung is { Beginn: { } begin, Ende: { } end }
            ? $"{veranstaltung.Titel}, {Termintexte.Zeit(begin, end, strategie.Kopf.Zone, turn.Culture)}"
            : veranstaltung.Titel;

    /// <summary>Short, for buttons; two that would be the same are counted.</summary>
    public static IReadOnlyList<string> Knoepfe(DaksTurn turn, Strategie strategie, IReadOnlyList<Veranstaltung> events, bool withDay)
    {
        List<string> titles = [];
        foreach (var one in events)
        {
            var title = CardText.Plain(one.Titel, 60);
            title = withDay && one.Beginn is { } begin ? $"{title}, {Datum.Kurz(Tag(strategie, begin), turn.Culture)}" : title;
            var same = titles.Count(other => other == title || other.StartsWith($"{title} (", StringComparison.Ordinal));
            titles.Add(same == 0 ? title : $"{title} ({same + 1})");
        }

        return titles;
    }

    public static DateOnly Tag(Strategie strategie, DateTimeOffset begin) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(begin, Terminfindung.Zone(strategie)).DateTime);
}
