using Daks.Core.Artefakte;
using Daks.Core.Bestandsaufnahmen;
using Daks.Core.Handlungsfelder;
using Daks.Core.Strategien;
using Daks.Core.Stufen;

namespace Daks.Core.Swotanalysen;

/// <summary>What somebody enters of an entry; unchecked.</summary>
/// <param name="Herkunft">For a new entry not <see cref="SwotHerkunft.IndikatorRegel"/>: those come from a suggestion.</param>
/// <param name="Interview">The interview it comes from; only with <see cref="SwotHerkunft.Interview"/>.</param>
/// <param name="Handlungsfeld">See <see cref="SwotEintrag.Handlungsfeld"/>.</param>
/// <param name="Gewicht">1–5; anything beyond counts as the nearest.</param>
public sealed record SwotEingabe(
    SwotQuadrant Quadrant,
    string? Text,
    string? Begruendung = null,
    SwotHerkunft Herkunft = SwotHerkunft.Manuell,
    string? Interview = null,
    string? Handlungsfeld = null,
    int Gewicht = SwotEingabe.Mittel)
{
    public const int TextMaximum = 300;

    /// <value>What an entry weighs when nobody says.</value>
    public const int Mittel = 3;

    internal static Refusal? Pruefen(Strategie strategie, string text, string begruendung, string? handlungsfeld) =>
        Texteingabe.Pruefen("swot", text, Texteingabe.BegruendungMinimum, TextMaximum)
        ?? Texteingabe.Pruefen("begruendung", begruendung, minimum: 0)
        ?? Feldbezug.Pruefen(strategie, handlungsfeld);

    /// <returns>The entry as entered, or why not.</returns>
    internal (SwotEintrag? Eintrag, Refusal? Refusal) Als(string id, SwotEintrag? before, Strategie strategie, DecisionContext context)
    {
        var (text, reason) = (Texteingabe.Bereinigt(Text), Texteingabe.Bereinigt(Begruendung));
        var interview = Herkunft == SwotHerkunft.Interview ? Interview : null;
        if (Pruefen(strategie, text, reason, Handlungsfeld) is { } refusal)
        {
            return (null, refusal);
        }

        if (interview is not null && strategie.Find<Interview>(interview) is null)
        {
            return (null, new Refusal.UnknownEintrag(ArtefaktRegistry.Interview.Name));
        }

        var entered = before ?? new SwotEintrag
        {
            Id = id,
            Quadrant = Quadrant,
            Text = text,
            Herkunft = Herkunft,
            Gewicht = Gewicht,
            BearbeitetVon = context.PersonId,
        };
        return (
            entered with
            {
                Quadrant = Quadrant,
                Text = text,
                Begruendung = reason,
                Herkunft = entered.Regel is null ? Herkunft : entered.Herkunft,
                Interview = entered.Regel is null ? interview : null,
                Handlungsfeld = Handlungsfeld,
                Gewicht = Math.Clamp(Gewicht, 1, 5),
                BearbeitetVon = context.PersonId,
            },
            null);
    }
}

/// <param name="Id">A new one; see <see cref="ArtefaktId.New"/>.</param>
public sealed record AddSwotEintrag(string Id, SwotEingabe Eingabe) : StrategieCommand
{
    public override string Verb => "swot.ergaenzt";

    /// <exception cref="InvalidOperationException">An entry that says it comes from a rule, without one.</exception>
    public override Decision Decide(Strategie strategie, DecisionContext context)
    {
        if (Eingabe.Herkunft == SwotHerkunft.IndikatorRegel)
        {
            throw new InvalidOperationException("What a rule suggests is accepted, not added.");
        }

        if (strategie.Find<SwotEintrag>(Id) is not null)
        {
            return Decision.Nothing;
        }

        var (eintrag, refusal) = Eingabe.Als(Id, before: null, strategie, context);
        return eintrag is null ? Decision.No(refusal!) : Decision.Accept([strategie.Add(eintrag)], [("titel", Texteingabe.Anriss(eintrag.Text))]);
    }
}

/// <summary>A wish about one entry that stands in the SWOT.</summary>
public abstract record SwotEintragCommand(string Id) : StrategieCommand
{
    public sealed override Decision Decide(Strategie strategie, DecisionContext context) =>
        strategie.Find<SwotEintrag>(Id) is { IstAngenommen: true } eintrag
            ? Decide(strategie, eintrag, context).Gewahrt(strategie)
            : Decision.No(new Refusal.UnknownEintrag(ArtefaktRegistry.Swot.Name));

    private protected abstract Decision Decide(Strategie strategie, SwotEintrag eintrag, DecisionContext context);

    private protected static Decision Replace(Strategie strategie, SwotEintrag before, SwotEintrag after, params IReadOnlyList<(string, string)> args) =>
        before == after with { BearbeitetVon = before.BearbeitetVon } ? Decision.Nothing
        : before.Quadrant != after.Quadrant && Towspruefung.Nutzt(strategie, before.Id) is { } tows ? InTows(tows)
        : Decision.Accept([strategie.Replace(before, after)], [("titel", Texteingabe.Anriss(after.Text)), .. args]);

    private protected static Decision InTows(TowsStrategie tows) => Decision.No(new Refusal.SwotEintragInTows(Texteingabe.Anriss(tows.Text)));
}

/// <summary>Changes words, weight, links or place of an entry; what it rests on stays.</summary>
public sealed record ChangeSwotEintrag(string Id, SwotEingabe Eingabe) : SwotEintragCommand(Id)
{
    public override string Verb => "swot.geaendert";

    private protected override Decision Decide(Strategie strategie, SwotEintrag eintrag, DecisionContext context)
    {
        var (after, refusal) = Eingabe.Als(Id, eintrag, strategie, context);
        return after is null ? Decision.No(refusal!) : Replace(strategie, eintrag, after);
    }
}

/// <remarks>An entry a TOWS strategy builds upon stays where it is (invariant I12).</remarks>
public sealed record MoveSwotEintrag(string Id, SwotQuadrant Quadrant) : SwotEintragCommand(Id)
{
    public override string Verb => "swot.verschoben";

    private protected override Decision Decide(Strategie strategie, SwotEintrag eintrag, DecisionContext context) =>
        Replace(strategie, eintrag, eintrag with { Quadrant = Quadrant, BearbeitetVon = context.PersonId }, ("quadrant", Quadrant.ToString()));
}

/// <remarks>An entry a TOWS strategy builds upon stays (invariant I12). What a rule suggested is suggested again.</remarks>
public sealed record RemoveSwotEintrag(string Id) : SwotEintragCommand(Id)
{
    public override string Verb => "swot.entfernt";

    private protected override Decision Decide(Strategie strategie, SwotEintrag eintrag, DecisionContext context) =>
        Towspruefung.Nutzt(strategie, Id) is { } tows
            ? InTows(tows)
            : Decision.Accept([strategie.Remove(eintrag)], [("titel", Texteingabe.Anriss(eintrag.Text))]);
}
