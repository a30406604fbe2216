using Daks.Core.Akteure;
using Daks.Core.Artefakte;
using Daks.Core.Sprache;

namespace Daks.Core.Verlaeufe;

/// <summary>Who takes part. Judgements never stand in the history's words, contact data only as being there.</summary>
internal sealed partial class FieldWords
{
    private IEnumerable<(string, string?)> Beteiligte(IArtefakt? artefakt) => artefakt switch
    {
        Akteur akteur => Akteur(akteur),
        Steuerungsgruppe gruppe => Gruppe(gruppe),
        _ => [],
    };

    private IEnumerable<(string, string?)> Akteur(Akteur akteur)
    {
        yield return (T("Name"), akteur.Name);
        yield return (T("Akteurstyp"), Bezeichnung.Of(akteur.Typ, culture));
        yield return (T("Organisation"), akteur.Organisation);
        yield return (T("Funktion"), akteur.Funktion);
        yield return (T("Sektor"), Bezeichnung.Of(akteur.Sektor, culture));
        yield return (T("Extern"), T(akteur.IstExtern ? "Nein" : "Ja"));
        yield return (T("Kontakt"), akteur.Kontakt is null ? null : T("Hinterlegt"));
        yield return (T("Einwilligung"), akteur.Einwilligung switch
        {
            null => null,
            { Widerruf: { } day } => Texte.Format("Aenderung.Einwilligung.Widerrufen", culture, Datum.Lang(day, culture)),
            { Am: var day } => Texte.Format("Aenderung.Einwilligung.Am", culture, Datum.Lang(day, culture)),
        });
    }

    private IEnumerable<(string, string?)> Gruppe(Steuerungsgruppe gruppe)
    {
        yield return (T("Auftrag"), gruppe.Auftrag);
        yield return (T("Mitglieder"), string.Join("; ", gruppe.Mitglieder.Select(Mitglied)));
    }

    private string Mitglied(Gruppenmitglied member)
    {
        var name = Gruppenlage.Name(strategie, member, culture);
        name = member.Fachbereich.Length > 0 ? $"{name}, {member.Fachbereich}" : name;
        return member.IstVorsitz ? Texte.Format("Aenderung.Vorsitz", culture, name) : name;
    }
}
