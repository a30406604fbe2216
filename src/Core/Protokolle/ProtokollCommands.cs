using Daks.Core.Personen;
using Daks.Core.Strategien;
using Daks.Core.Veranstaltungen;

namespace Daks.Core.Protokolle;

/// <summary>A wish about the minutes of one event.</summary>
public abstract record ProtokollCommand(string VeranstaltungId) : StrategieCommand
{
    public sealed override Decision Decide(Strategie strategie, DecisionContext context) =>
        strategie.Find<Veranstaltung>(VeranstaltungId) is { } one
            ? Decide(strategie, one, strategie.Find<Protokoll>(VeranstaltungId), context)
            : Decision.No(new Refusal.UnknownEintrag(Artefakte.ArtefaktRegistry.Veranstaltung.Name));

    private protected abstract Decision Decide(Strategie strategie, Veranstaltung one, Protokoll? before, DecisionContext context);

    private protected static (string, string)[] Args(Veranstaltung one) => [("titel", Texteingabe.Anriss(one.Titel))];
}

/// <summary>Writes the draft; the first writing makes it.</summary>
/// <param name="Text">With its paragraphs; unchecked.</param>
public sealed record WriteProtokoll(string VeranstaltungId, string? Text, Protokollart Art = Protokollart.Ergebnis, Vertraulichkeit Vertraulichkeit = Vertraulichkeit.Intern)
    : ProtokollCommand(VeranstaltungId)
{
    public override string Verb => "protokoll.geschrieben";

    private protected override Decision Decide(Strategie strategie, Veranstaltung one, Protokoll? before, DecisionContext context)
    {
        if (before?.Freigegeben is not null)
        {
            return Decision.No(new Refusal.ProtokollFreigegeben());
        }

        var text = Texteingabe.MitAbsaetzen(Text);
        if (Texteingabe.Pruefen("protokoll", text, Texteingabe.BegruendungMinimum, Protokoll.TextMaximum) is { } refusal)
        {
            return Decision.No(refusal);
        }

        var after = (before ?? new Protokoll { Id = VeranstaltungId }) with { Art = Art, Vertraulichkeit = Vertraulichkeit, Text = text };
        return after == before ? Decision.Nothing
            : Decision.Accept([before is null ? strategie.Add(after) : strategie.Replace(before, after)], Args(one));
    }
}

/// <summary>Releases the minutes: from then on they are only added to, and the event is documented.</summary>
public sealed record ReleaseProtokoll(string VeranstaltungId) : ProtokollCommand(VeranstaltungId)
{
    public override string Verb => "protokoll.freigegeben";

    public override Berechtigung Needs => Berechtigung.Leiten;

    private protected override Decision Decide(Strategie strategie, Veranstaltung one, Protokoll? before, DecisionContext context)
    {
        if (before is null)
        {
            return Decision.No(new Refusal.UnknownEintrag(Artefakte.ArtefaktRegistry.Protokoll.Name));
        }

        if (before.Freigegeben is not null)
        {
            return Decision.Nothing;
        }

        if (one.Stand != Veranstaltungsstand.Durchgefuehrt)
        {
            return Decision.No(new Refusal.ProtokollVorVeranstaltung());
        }

        return Decision.Accept(
            [
                strategie.Replace(before, before with { Freigegeben = new Freigabe(context.PersonId, context.Now) }),
                strategie.Replace(one, one with { Stand = Veranstaltungsstand.Dokumentiert }),
            ],
            Args(one));
    }
}

/// <summary>Adds to released minutes what was forgotten or wrong.</summary>
public sealed record AddNachtrag(string VeranstaltungId, string? Text) : ProtokollCommand(VeranstaltungId)
{
    public const int MeisteNachtraege = 20;

    public override string Verb => "protokoll.nachtrag";

    private protected override Decision Decide(Strategie strategie, Veranstaltung one, Protokoll? before, DecisionContext context)
    {
        if (before is null)
        {
            return Decision.No(new Refusal.UnknownEintrag(Artefakte.ArtefaktRegistry.Protokoll.Name));
        }

        if (before.Freigegeben is null)
        {
            return Decision.No(new Refusal.ProtokollOffen());
        }

        if (before.Nachtraege.Count >= MeisteNachtraege)
        {
            return Decision.No(new Refusal.NumberOutOfRange("nachtraege", 0, MeisteNachtraege));
        }

        var text = Texteingabe.MitAbsaetzen(Text);
        return Texteingabe.Pruefen("nachtrag", text, Texteingabe.BegruendungMinimum) is { } refusal
            ? Decision.No(refusal)
            : Decision.Accept(
                [strategie.Replace(before, before with { Nachtraege = [.. before.Nachtraege, new Nachtrag(text, context.PersonId, context.Now)] })],
                Args(one));
    }
}
