using Daks.Core.Artefakte;
using Daks.Core.Personen;
using Daks.Core.Strategien;

namespace Daks.Core.Stufen;

/// <summary>A wish about one stage in its latest round.</summary>
/// <param name="Nummer">1–5.</param>
public abstract record StufeCommand(int Nummer) : StrategieCommand
{
    public override Berechtigung Needs => Berechtigung.Leiten;

    public sealed override Decision Decide(Strategie strategie, DecisionContext context) =>
        strategie.FindStufe(Nummer) is { } stufe
            ? Decide(strategie, stufe, context)
            : Decision.No(new Refusal.UnknownStufe(Nummer));

    private protected abstract Decision Decide(Strategie strategie, Stufe stufe, DecisionContext context);
}

/// <summary>Puts a stage under review before it is closed.</summary>
public sealed record ReviewStufe(int Nummer) : StufeCommand(Nummer)
{
    public override string Verb => "stufe.pruefung";

    public override Berechtigung Needs => Berechtigung.Bearbeiten;

    private protected override Decision Decide(Strategie strategie, Stufe stufe, DecisionContext context) =>
        stufe.Status == StufeStatus.Pruefung ? Decision.Nothing
        : !Uebergaenge.Erlaubt(stufe.Status, StufeStatus.Pruefung) ? Decision.No(new Refusal.StufeInState(Nummer, stufe.Status))
        : Decision.Accept(
            [strategie.Replace(stufe, stufe with { Status = StufeStatus.Pruefung })],
            [("stufe", $"{Nummer}")]);
}

/// <summary>Takes a stage under review back to work.</summary>
public sealed record ResumeStufe(int Nummer) : StufeCommand(Nummer)
{
    public override string Verb => "stufe.weiter";

    public override Berechtigung Needs => Berechtigung.Bearbeiten;

    private protected override Decision Decide(Strategie strategie, Stufe stufe, DecisionContext context) =>
        stufe.Status == StufeStatus.InArbeit ? Decision.Nothing
        : stufe.Status != StufeStatus.Pruefung ? Decision.No(new Refusal.StufeInState(Nummer, stufe.Status))
        : Decision.Accept(
            [strategie.Replace(stufe, stufe with { Status = StufeStatus.InArbeit })],
            [("stufe", $"{Nummer}")]);
}

/// <summary>
/// Closes a stage: in order (I2), with every criterion answered or a reasoned override (I3). One in work passes through
/// its review in the same step.
/// </summary>
/// <param name="OverrideBegruendung">Needed only while criteria are open; at least 20 characters.</param>
public sealed record CloseStufe(int Nummer, string? OverrideBegruendung = null) : StufeCommand(Nummer)
{
    public override string Verb => "stufe.abgeschlossen";

    private protected override Decision Decide(Strategie strategie, Stufe stufe, DecisionContext context)
    {
        if (stufe.IstAbgeschlossen)
        {
            return Decision.Nothing;
        }

        if (strategie.Stufen.FirstOrDefault(other => other.Nummer < Nummer && !other.IstAbgeschlossen) is { } earlier)
        {
            return Decision.No(new Refusal.EarlierStufeOpen(earlier.Nummer));
        }

        if (!Uebergaenge.Erreichbar(stufe.Status, StufeStatus.Abgeschlossen))
        {
            return Decision.No(new Refusal.StufeInState(Nummer, stufe.Status));
        }

        var open = Abschluss.OffeneKriterien(strategie, stufe);
        var reason = open.Count > 0 ? Texteingabe.Bereinigt(OverrideBegruendung) : null;
        if (reason is "")
        {
            return Decision.No(new Refusal.KriterienOffen(Nummer, open));
        }

        if (reason is not null && Texteingabe.Pruefen("begruendung", reason, Texteingabe.OverrideMinimum) is { } refusal)
        {
            return Decision.No(refusal);
        }

        var closed = stufe with
        {
            Status = StufeStatus.Abgeschlossen,
            AbgeschlossenAm = context.Today,
            OverrideBegruendung = reason,
        };
        return Decision.Accept(
            [strategie.Replace(stufe, closed), .. Following(strategie)],
            [("stufe", $"{Nummer}"), ("offen", $"{open.Count}")]);
    }

    private IEnumerable<Change> Following(Strategie strategie)
    {
        if (strategie.FindStufe(Nummer + 1) is { Status: StufeStatus.NichtBegonnen } next)
        {
            yield return strategie.Replace(next, next with { Status = StufeStatus.InArbeit });
        }

        var last = strategie.Stufen.All(stufe => stufe.Nummer == Nummer || stufe.IstAbgeschlossen);
        if (last && Uebergaenge.Erlaubt(strategie.Kopf.Status, StrategieStatus.Abgeschlossen))
        {
            yield return strategie.Replace(strategie.Kopf, strategie.Kopf with { Status = StrategieStatus.Abgeschlossen });
        }
    }
}

/// <summary>Opens a closed stage again; the reason is kept with it.</summary>
public sealed record ReopenStufe(int Nummer, string? Begruendung) : StufeCommand(Nummer)
{
    public override string Verb => "stufe.wieder-offen";

    private protected override Decision Decide(Strategie strategie, Stufe stufe, DecisionContext context)
    {
        var reason = Texteingabe.Bereinigt(Begruendung);
        if (stufe.Status == StufeStatus.WiederGeoeffnet && stufe.OeffnungsBegruendung == reason)
        {
            return Decision.Nothing;
        }

        if (!Uebergaenge.Erlaubt(stufe.Status, StufeStatus.WiederGeoeffnet))
        {
            return Decision.No(new Refusal.StufeInState(Nummer, stufe.Status));
        }

        if (Texteingabe.Pruefen("begruendung", reason, Texteingabe.BegruendungMinimum) is { } refusal)
        {
            return Decision.No(refusal);
        }

        var opened = stufe with
        {
            Status = StufeStatus.WiederGeoeffnet,
            AbgeschlossenAm = null,
            OverrideBegruendung = null,
            OeffnungsBegruendung = reason,
        };
        IEnumerable<Change> resumed = strategie.Kopf.Status == StrategieStatus.Abgeschlossen
            ? [strategie.Replace(strategie.Kopf, strategie.Kopf with { Status = StrategieStatus.Laufend })]
            : [];
        return Decision.Accept([strategie.Replace(stufe, opened), .. resumed], [("stufe", $"{Nummer}")]);
    }
}
