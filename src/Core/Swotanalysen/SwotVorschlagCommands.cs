using Daks.Core.Strategien;
using Daks.Core.Stufen;

namespace Daks.Core.Swotanalysen;

/// <summary>Takes a suggestion into the SWOT, in its own words or in others.</summary>
/// <param name="Vorschlag">As the rules give it now; never what a browser or a card brought.</param>
/// <param name="Text">The words to keep; those of the rule in the person's language, or their own.</param>
/// <param name="Quadrant">Null for the rule's.</param>
/// <param name="Handlungsfeld">See <see cref="SwotEintrag.Handlungsfeld"/>.</param>
public sealed record AcceptSwotVorschlag(
    SwotVorschlag Vorschlag, string? Text, string? Begruendung = null, SwotQuadrant? Quadrant = null, string? Handlungsfeld = null) : StrategieCommand
{
    public override string Verb => "swot.angenommen";

    public override Decision Decide(Strategie strategie, DecisionContext context)
    {
        var (text, reason) = (Texteingabe.Bereinigt(Text), Texteingabe.Bereinigt(Begruendung));
        if (SwotEingabe.Pruefen(strategie, text, reason, Handlungsfeld) is { } refusal)
        {
            return Decision.No(refusal);
        }

        var before = strategie.Find<SwotEintrag>(SwotEintrag.IdOf(Vorschlag.Regel));
        var after = SwotAntwort.Auf(Vorschlag, context) with
        {
            Quadrant = Quadrant ?? Vorschlag.Quadrant,
            Text = text,
            Begruendung = reason,
            Handlungsfeld = Handlungsfeld,
        };
        return before is { IstAngenommen: true } && before.Quadrant != after.Quadrant && Towspruefung.Nutzt(strategie, before.Id) is { } tows
            ? Decision.No(new Refusal.SwotEintragInTows(Texteingabe.Anriss(tows.Text)))
            : SwotAntwort.Accept(strategie, before, after);
    }
}

/// <summary>Refuses a suggestion. It stays refused until its figures change.</summary>
/// <param name="Vorschlag">As the rules give it now.</param>
/// <param name="Text">The rule's words in the person's language, for whoever looks back.</param>
public sealed record RejectSwotVorschlag(SwotVorschlag Vorschlag, string? Text, string? Begruendung = null) : StrategieCommand
{
    public override string Verb => "swot.abgelehnt";

    public override Decision Decide(Strategie strategie, DecisionContext context)
    {
        var (text, reason) = (Texteingabe.Bereinigt(Text), Texteingabe.Bereinigt(Begruendung));
        if (SwotEingabe.Pruefen(strategie, text, reason, handlungsfeld: null) is { } refusal)
        {
            return Decision.No(refusal);
        }

        var before = strategie.Find<SwotEintrag>(SwotEintrag.IdOf(Vorschlag.Regel));
        var after = SwotAntwort.Auf(Vorschlag, context) with { Text = text, Begruendung = reason, Status = SwotStatus.Abgelehnt };
        return before is { IstAngenommen: true } && Towspruefung.Nutzt(strategie, before.Id) is { } tows
            ? Decision.No(new Refusal.SwotEintragInTows(Texteingabe.Anriss(tows.Text)))
            : SwotAntwort.Accept(strategie, before, after);
    }
}

internal static class SwotAntwort
{
    public static SwotEintrag Auf(SwotVorschlag vorschlag, DecisionContext context) => new()
    {
        Id = SwotEintrag.IdOf(vorschlag.Regel),
        Quadrant = vorschlag.Quadrant,
        Text = "",
        Herkunft = SwotHerkunft.IndikatorRegel,
        Regel = vorschlag.Regel,
        Belege = vorschlag.Belege,
        Gewicht = vorschlag.Gewicht,
        BearbeitetVon = context.PersonId,
    };

    public static Decision Accept(Strategie strategie, SwotEintrag? before, SwotEintrag after) =>
        before is not null && before == after with { BearbeitetVon = before.BearbeitetVon } ? Decision.Nothing
        : Decision.Accept([before is null ? strategie.Add(after) : strategie.Replace(before, after)], [("titel", Texteingabe.Anriss(after.Text))]).Gewahrt(strategie);
}
