using Daks.Core.Strategien;

namespace Daks.Core.Akteure;

/// <summary>What somebody enters of an actor; unchecked. Judgement and contact data are entered apart.</summary>
public sealed record AkteurEingabe(
    string? Name,
    Akteurstyp Typ,
    Sektor Sektor,
    string? Organisation = null,
    string? Funktion = null,
    bool IstExtern = true)
{
    public const int NameMinimum = 2;
    public const int NameMaximum = 200;
    public const int FunktionMaximum = 100;

    /// <param name="strategie">Where nobody else may have the same name in the same organisation.</param>
    /// <param name="id">The actor's own id.</param>
    internal Refusal? Pruefen(Strategie strategie, string id) =>
        Form() ?? (strategie.All<Akteur>().Any(other => other.Id != id && Ist(other))
            ? new Refusal.AkteurExists(Texteingabe.Bereinigt(Name))
            : null);

    /// <summary>What is wrong with it whoever else there is.</summary>
    internal Refusal? Form() =>
        Texteingabe.Pruefen("akteurname", Texteingabe.Bereinigt(Name), NameMinimum, NameMaximum)
        ?? Texteingabe.Pruefen("organisation", Texteingabe.Bereinigt(Organisation), minimum: 0, NameMaximum)
        ?? Texteingabe.Pruefen("funktion", Texteingabe.Bereinigt(Funktion), minimum: 0, FunktionMaximum);

    internal bool Ist(Akteur other) => other.IstDerselbe(Texteingabe.Bereinigt(Name), Texteingabe.Bereinigt(Organisation));

    internal Akteur Als(string id) => Auf(new Akteur { Id = id, Typ = Typ, Name = "", Sektor = Sektor });

    internal Akteur Auf(Akteur before) => before with
    {
        Typ = Typ,
        Name = Texteingabe.Bereinigt(Name),
        Organisation = Texteingabe.Bereinigt(Organisation),
        Funktion = Texteingabe.Bereinigt(Funktion),
        Sektor = Sektor,
        IstExtern = IstExtern,
    };
}
