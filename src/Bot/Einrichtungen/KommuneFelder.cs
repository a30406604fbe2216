using Daks.Bot.Cards;
using Daks.Bot.Conversations;
using Daks.Core.Kommunen;
using Daks.Core.Sprache;

namespace Daks.Bot.Einrichtungen;

/// <summary>The fields about a Kommune, in the setup and wherever its details are changed later.</summary>
internal static class KommuneFelder
{
    public static InputText Name(DaksTurn turn, KommuneAngaben angaben) => new(KommuneAngaben.NameInput, turn.T("Einrichten.Name"))
    {
        IsRequired = true,
        ErrorMessage = turn.T("Einrichten.NameFehlt"),
        MaxLength = 120,
        Placeholder = "Musterstadt",
        Value = Kept(angaben.Name),
    };

    /// <remarks>Wide enough for a figure with words around it: what is cut off in the field is refused for no visible reason.</remarks>
    public static InputText Einwohner(DaksTurn turn, KommuneAngaben angaben) => new(KommuneAngaben.EinwohnerInput, turn.T("Einrichten.Einwohner"))
    {
        IsRequired = true,
        ErrorMessage = turn.T("Einrichten.EinwohnerFehlt"),
        MaxLength = 40,
        Placeholder = "19.420",
        Value = Kept(angaben.Einwohner),
    };

    public static InputChoiceSet Land(DaksTurn turn, KommuneAngaben angaben) => new(KommuneAngaben.LandInput, turn.T("Einrichten.Land"), Laender)
    {
        IsRequired = true,
        ErrorMessage = turn.T("Einrichten.LandFehlt"),
        Placeholder = turn.T("Einrichten.Waehlen"),
        Value = Kept(angaben.Land),
    };

    public static InputChoiceSet Typ(DaksTurn turn, KommuneAngaben angaben) => new(
        KommuneAngaben.TypInput,
        turn.T("Einrichten.Typ"),
        [.. Enum.GetValues<KommuneTyp>().Select(typ => new Choice(Bezeichnung.Of(typ, turn.Culture), typ.ToString()))])
    {
        Value = Kept(angaben.Typ) ?? nameof(KommuneTyp.Gemeinde),
    };

    public static InputText Ags(DaksTurn turn, KommuneAngaben angaben) => new(KommuneAngaben.AgsInput, turn.T("Einrichten.Ags"))
    {
        MaxLength = 16,
        Placeholder = "12065999",
        Value = Kept(angaben.Ags),
    };

    private static IReadOnlyList<Choice> Laender { get; } =
    [
        .. Bundeslaender.All
            .OrderBy(land => land.Anzeigename(), StringComparer.Create(Texte.Deutsch, ignoreCase: true))
            .Select(land => new Choice(land.Anzeigename(), land.Kuerzel())),
    ];

    /// <summary>What was typed stays in its field; the end of what is far too long goes.</summary>
    private static string? Kept(string text) => text.Length == 0 ? null : CardText.Plain(text, 200);
}
