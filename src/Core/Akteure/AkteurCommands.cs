using System.Globalization;
using Daks.Core.Artefakte;
using Daks.Core.Personen;
using Daks.Core.Strategien;
using Daks.Core.Stufen;
using Daks.Core.Veranstaltungen;

namespace Daks.Core.Akteure;

/// <param name="Id">A new one; see <see cref="ArtefaktId.New"/>.</param>
public sealed record AddAkteur(string Id, AkteurEingabe Eingabe) : StrategieCommand
{
    public override string Verb => "akteur.ergaenzt";

    public override Decision Decide(Strategie strategie, DecisionContext context)
    {
        if (strategie.Find<Akteur>(Id) is not null)
        {
            return Decision.Nothing;
        }

        if (Eingabe.Pruefen(strategie, Id) is { } refusal)
        {
            return Decision.No(refusal);
        }

        var akteur = Eingabe.Als(Id);
        return Decision.Accept([strategie.Add(akteur)], [AkteurCommand.Genannt(akteur)]);
    }
}

/// <summary>A wish about one actor that is there.</summary>
public abstract record AkteurCommand(string Id) : StrategieCommand
{
    /// <summary>What the history's sentence calls an actor: people by their id, for a name that stands in a sentence stays for ever.</summary>
    internal static (string Key, string Value) Genannt(Akteur akteur) =>
        akteur.Typ == Akteurstyp.Person ? ("akteur", akteur.Id) : ("titel", Texteingabe.Anriss(akteur.Name));

    public sealed override Decision Decide(Strategie strategie, DecisionContext context) =>
        strategie.Find<Akteur>(Id) is { } before
            ? Decide(strategie, before, context)
            : Decision.No(new Refusal.UnknownEintrag(ArtefaktRegistry.Akteur.Name));

    private protected abstract Decision Decide(Strategie strategie, Akteur before, DecisionContext context);

    private protected static Decision Replaced(Strategie strategie, Akteur before, Akteur after) =>
        before == after ? Decision.Nothing : Decision.Accept([strategie.Replace(before, after)], [Genannt(after)]);
}

public sealed record ChangeAkteur(string Id, AkteurEingabe Eingabe) : AkteurCommand(Id)
{
    public override string Verb => "akteur.geaendert";

    private protected override Decision Decide(Strategie strategie, Akteur before, DecisionContext context)
    {
        if (Eingabe.Pruefen(strategie, Id) is { } refusal)
        {
            return Decision.No(refusal);
        }

        return Eingabe.Typ == Akteurstyp.Person && before is { Kontakt: not null, Einwilligung: null }
            ? Decision.No(new Refusal.EinwilligungFehlt())
            : Replaced(strategie, before, Eingabe.Auf(before)).Gewahrt(strategie);
    }
}

/// <summary>Takes an actor out, and out of whatever names them: invitations and the Steuerungsgruppe.</summary>
public sealed record RemoveAkteur(string Id) : AkteurCommand(Id)
{
    public override string Verb => "akteur.entfernt";

    /// <remarks>Who wants to be forgotten is taken out whatever a closed stage rests on.</remarks>
    private protected override Decision Decide(Strategie strategie, Akteur before, DecisionContext context) =>
        Decision.Accept([strategie.Remove(before), .. Einladungen(strategie), .. Mitgliedschaft(strategie)], [Genannt(before)]);

    private IEnumerable<Change> Einladungen(Strategie strategie) =>
        from one in strategie.All<Veranstaltung>()
        where one.Eingeladene.Any(Gemeint)
        select strategie.Replace(one, one with { Eingeladene = [.. one.Eingeladene.Where(guest => !Gemeint(guest))] });

    private IEnumerable<Change> Mitgliedschaft(Strategie strategie) =>
        from gruppe in strategie.All<Steuerungsgruppe>()
        where gruppe.Mitglieder.Any(member => member.AkteurId == Id)
        select strategie.Replace(gruppe, gruppe with { Mitglieder = [.. gruppe.Mitglieder.Where(member => member.AkteurId != Id)] });

    private bool Gemeint(Eingeladener guest) => guest.IstAkteur && guest.Id == Id;
}

/// <summary>Judges an actor. The history says that it happened, never what was judged.</summary>
/// <param name="Einfluss">1 to 5, like <paramref name="Interesse"/>; null takes the judgement back.</param>
/// <param name="Haltung">-2 to 2; null takes it back.</param>
public sealed record SetEinschaetzung(string Id, int? Einfluss, int? Interesse, int? Haltung) : AkteurCommand(Id)
{
    public const int Niedrigste = 1;
    public const int Hoechste = 5;
    public const int Dagegen = -2;
    public const int Dafuer = 2;

    public override string Verb => "akteur.eingeschaetzt";

    public override Berechtigung Needs => Berechtigung.Einschaetzen;

    /// <summary>The judgement that puts an actor into a quadrant, changing no more than it must.</summary>
    public static SetEinschaetzung Nach(Akteur akteur, Akteurquadrant quadrant) => new(
        akteur.Id,
        Wert(akteur.Einfluss, quadrant is Akteurquadrant.EngEinbinden or Akteurquadrant.Zufriedenstellen),
        Wert(akteur.Interesse, quadrant is Akteurquadrant.EngEinbinden or Akteurquadrant.Informieren),
        akteur.Haltung);

    private protected override Decision Decide(Strategie strategie, Akteur before, DecisionContext context) =>
        Ausserhalb(Einfluss, Niedrigste, Hoechste) ? Nein("einfluss", Niedrigste, Hoechste)
        : Ausserhalb(Interesse, Niedrigste, Hoechste) ? Nein("interesse", Niedrigste, Hoechste)
        : Ausserhalb(Haltung, Dagegen, Dafuer) ? Nein("haltung", Dagegen, Dafuer)
        : Replaced(strategie, before, before with { Einfluss = Einfluss, Interesse = Interesse, Haltung = Haltung });

    private static bool Ausserhalb(int? wert, int first, int last) => wert < first || wert > last;

    private static Decision Nein(string feld, int first, int last) => Decision.No(new Refusal.NumberOutOfRange(feld, first, last));

    private static int Wert(int? now, bool isHigh) => (now >= Akteur.HoherWert) == isHigh && now is { } same ? same : isHigh ? Akteur.HoherWert : 2;
}

/// <summary>Notes how an actor is reached; for a person with their consent, or not at all.</summary>
public sealed record SetKontakt(string Id, KontaktEingabe Eingabe) : AkteurCommand(Id)
{
    public override string Verb => "akteur.kontakt";

    private protected override Decision Decide(Strategie strategie, Akteur before, DecisionContext context) =>
        Eingabe.Pruefen(before.Typ, context.Today) is { } refusal ? Decision.No(refusal) : Replaced(strategie, before, Eingabe.Auf(before));
}

/// <summary>Consent is taken back: the contact data goes with it.</summary>
public sealed record WithdrawEinwilligung(string Id) : AkteurCommand(Id)
{
    public override string Verb => "akteur.widerrufen";

    private protected override Decision Decide(Strategie strategie, Akteur before, DecisionContext context) =>
        before.Einwilligung is { Widerruf: null } given
            ? Replaced(strategie, before, before with { Kontakt = null, Einwilligung = given with { Widerruf = context.Today } })
            : Decision.Nothing;
}

/// <param name="Id">A new one; see <see cref="ArtefaktId.New"/>.</param>
/// <param name="PersonId">See <see cref="Akteur.PersonId"/>.</param>
public sealed record NeuerAkteur(string Id, AkteurEingabe Eingabe, string? PersonId = null);

/// <summary>Takes over several at once, from a table or from the team; who is there already is left out.</summary>
public sealed record TakeOverAkteure(IReadOnlyList<NeuerAkteur> Neue) : StrategieCommand
{
    /// <value>More at once than any list of actors has.</value>
    public const int Hoechstens = 1000;

    public override string Verb => "akteur.uebernommen";

    public override Decision Decide(Strategie strategie, DecisionContext context)
    {
        if (Neue.Count > Hoechstens)
        {
            return Decision.No(new Refusal.NumberOutOfRange("akteure", 1, Hoechstens));
        }

        if (Neue.Select(one => one.Eingabe.Form()).FirstOrDefault(refusal => refusal is not null) is { } refusal)
        {
            return Decision.No(refusal);
        }

        List<Akteur> added = [];
        foreach (var neu in Neue.Where(neu => strategie.Find<Akteur>(neu.Id) is null && !strategie.All<Akteur>().Any(neu.Eingabe.Ist)))
        {
            if (!added.Exists(neu.Eingabe.Ist))
            {
                added.Add(neu.Eingabe.Als(neu.Id) with { PersonId = neu.PersonId });
            }
        }

        return added.Count == 0
            ? Decision.Nothing
            : Decision.Accept([.. added.Select(strategie.Add)], [("anzahl", added.Count.ToString(CultureInfo.InvariantCulture))]);
    }
}
