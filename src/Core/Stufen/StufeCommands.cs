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

/// <summary>Closes a stage: in order (I2), with every criterion answered or a reasoned override (I3).</summary>
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

        var open = Kriteriumstand.Von(strategie, stufe).Where(stand => !stand.IstBeantwortet).Select(stand => stand.Vorlage.Code).ToArray();
        var reason = Texteingabe.Bereinigt(OverrideBegruendung);
        if (open.Length > 0 && reason.Length == 0)
        {
            return Decision.No(new Refusal.KriterienOffen(Nummer, open));
        }

        if (open.Length > 0 && Texteingabe.Pruefen("begruendung", reason, Texteingabe.OverrideMinimum) is { } refusal)
        {
            return Decision.No(refusal);
        }

        var closed = stufe with
        {
            Status = StufeStatus.Abgeschlossen,
            AbgeschlossenAm = context.Today,
            OverrideBegruendung = open.Length > 0 ? reason : null,
        };
        return Decision.Accept(
            [strategie.Replace(stufe, closed), .. Following(strategie)],
            [("stufe", $"{Nummer}"), ("offen", $"{open.Length}")]);
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
        if (!stufe.IstAbgeschlossen)
        {
            return Decision.No(new Refusal.StufeInState(Nummer, stufe.Status));
        }

        var reason = Texteingabe.Bereinigt(Begruendung);
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

/// <summary>Answers a completion criterion by hand, with its evidence.</summary>
/// <param name="Code">A code of the catalogue.</param>
/// <param name="Nachweis">Needed for every way but <see cref="Kriteriumweg.Nachholen"/>.</param>
/// <param name="NachholenBis">Needed for <see cref="Kriteriumweg.Nachholen"/>: from tomorrow to two years on.</param>
public sealed record AnswerKriterium(string Code, Kriteriumweg Weg, string? Nachweis, DateOnly? NachholenBis = null) : StrategieCommand
{
    public override string Verb => "kriterium.beantwortet";

    public override Berechtigung Needs => Berechtigung.Leiten;

    public override Decision Decide(Strategie strategie, DecisionContext context)
    {
        var stufe = strategie.Stufen.FirstOrDefault(candidate => Aufgabenkatalog.Kriterien(candidate.Nummer).Any(vorlage => vorlage.Code == Code));
        if (stufe is null)
        {
            return Decision.No(new Refusal.UnknownKriterium(Code));
        }

        if (stufe.IstAbgeschlossen)
        {
            return Decision.No(new Refusal.StufeInState(stufe.Nummer, stufe.Status));
        }

        var text = Texteingabe.Bereinigt(Nachweis);
        if (Refuse(text, context.Today) is { } refusal)
        {
            return Decision.No(refusal);
        }

        var answer = new Kriteriumantwort
        {
            Code = Code,
            Runde = stufe.Runde,
            Weg = Weg,
            Nachweis = text,
            NachholenBis = Weg == Kriteriumweg.Nachholen ? NachholenBis : null,
        };
        var before = strategie.Find<Kriteriumantwort>(answer.Id);
        return answer == before
            ? Decision.Nothing
            : Decision.Accept(
                [before is null ? strategie.Add(answer) : strategie.Replace(before, answer)],
                [("kriterium", Code), ("weg", Weg.ToString())]);
    }

    private Refusal? Refuse(string text, DateOnly today)
    {
        if (Weg != Kriteriumweg.Nachholen)
        {
            return Texteingabe.Pruefen("nachweis", text, Texteingabe.BegruendungMinimum);
        }

        var (first, last) = (today.AddDays(1), today.AddYears(2));
        return NachholenBis is { } day && first <= day && day <= last
            ? Texteingabe.Pruefen("nachweis", text, minimum: 0)
            : new Refusal.DateOutOfRange("nachholen", first, last);
    }
}

/// <summary>Takes an answer back; what the tasks show by themselves stays.</summary>
public sealed record WithdrawKriterium(string Code) : StrategieCommand
{
    public override string Verb => "kriterium.zurueckgenommen";

    public override Berechtigung Needs => Berechtigung.Leiten;

    public override Decision Decide(Strategie strategie, DecisionContext context)
    {
        var stufe = strategie.Stufen.FirstOrDefault(candidate => Aufgabenkatalog.Kriterien(candidate.Nummer).Any(vorlage => vorlage.Code == Code));
        if (stufe is null)
        {
            return Decision.No(new Refusal.UnknownKriterium(Code));
        }

        if (stufe.IstAbgeschlossen)
        {
            return Decision.No(new Refusal.StufeInState(stufe.Nummer, stufe.Status));
        }

        return strategie.Find<Kriteriumantwort>(Kriteriumantwort.IdOf(Code, stufe.Runde)) is { } answer
            ? Decision.Accept([strategie.Remove(answer)], [("kriterium", Code)])
            : Decision.Nothing;
    }
}
