using Daks.Bot.Cards;

namespace Daks.App.Tests.Cards;

/// <summary>Cards as the product shows them, to try the elements and the linter on.</summary>
internal static class SampleCards
{
    private const string Strategie = "0199f0a4c2a07c3e8d5b6f1a2b3c4d5e";
    private const string Aufgabe = "0199f0a4c2a07c3e8d5b6f1a2b3c4d5f";

    public static AdaptiveCard Status(string aufgabe = "Termin für den Kick-Off finden", string wer = "Anna Berg") => new()
    {
        Lang = "de",
        Speak = "Stufe 1 von 5, Kick-Off. Nächster Schritt: " + CardText.Plain(aufgabe),
        FallbackText = "Bis Fr., 05.03.2027: " + CardText.Plain(aufgabe),
        Refresh = new(new("status.zeigen") { Strategie = Strategie }, ["29:anna"]),
        Body =
        [
            new TextBlock("Stufe 1 von 5 · Kick-Off") { IsSubtle = true, Size = TextSize.Small },
            new TextBlock(CardText.Escape(aufgabe)) { Style = TextStyle.Heading, Weight = TextWeight.Bolder, Size = TextSize.Large },
            new FactSet(
                new Fact("Wer", CardText.Escape(wer)),
                new Fact("Bis", "Fr., 05.03.2027"),
                new Fact("Warum", "Die Einladung muss vier Wochen vorher hinaus.")),
            new ColumnSet(
                new Column(ColumnWidth.Auto, new TextBlock("● im Plan") { Color = TextColor.Good }),
                new Column(ColumnWidth.Stretch, new TextBlock("3 von 14 Aufgaben erledigt") { IsSubtle = true }))
            {
                Separator = true,
                Spacing = Spacing.Medium,
            },
        ],
        Actions =
        [
            new ActionSubmit("Termin finden", new("termin.finden") { Strategie = Strategie }) { Teams = new TeamsSubmit.TaskFetch() },
            new ActionExecute("Erledigt", new("aufgabe.erledigen") { Strategie = Strategie, Id = Aufgabe, Version = 17 }),
            new ActionExecute("Später …", new("aufgabe.verschieben") { Strategie = Strategie, Id = Aufgabe, Version = 17 }),
            new ActionOpenUrl("Alle Schritte", new Uri("https://teams.microsoft.com/l/entity/daks/schritte")),
        ],
    };

    public static AdaptiveCard EveryElement() => new()
    {
        Lang = "de",
        Speak = "Alle Elemente einer Karte.",
        FallbackText = "Alle Elemente einer Karte.",
        Width = CardWidth.Full,
        Body =
        [
            new TextBlock("Überschrift")
            {
                Id = "kopf",
                Size = TextSize.ExtraLarge,
                Weight = TextWeight.Lighter,
                Color = TextColor.Accent,
                Style = TextStyle.Heading,
                Alignment = HorizontalAlignment.Center,
                MaxLines = 2,
                Spacing = Spacing.ExtraLarge,
            },
            new Container(new TextBlock("Im Kasten"), Image.FromPng([0x89, 0x50, 0x4E, 0x47], "Bevölkerungspyramide 2024"))
            {
                Id = "kasten",
                Style = ContainerStyle.Emphasis,
                Bleed = true,
                Separator = true,
                SelectAction = new ActionOpenUrl("Profil öffnen", new Uri("http://localhost:5130/kommunalprofil")),
            },
            new ColumnSet(
                new Column(ColumnWidth.Weight(2), new TextBlock("zwei")),
                new Column(ColumnWidth.Auto, Image.FromUrl(new Uri("https://example.org/karte.png"), "") with { Size = ImageSize.Medium }),
                new Column(ColumnWidth.Stretch, new TextBlock("Rest"))),
            new Table(
                [new("Maßnahme") { Weight = 3 }, new("Kosten") { Alignment = HorizontalAlignment.Right }],
                [["Rufbus Abendlinie", "25.000 €"], ["Mehrgenerationenhaus", "noch nicht geschätzt"]]),
            new InputText("titel", "Titel")
            {
                IsRequired = true,
                ErrorMessage = "Bitte nennen Sie einen Titel.",
                Placeholder = "zum Beispiel Rufbus",
                Value = "Rufbus",
                MaxLength = 280,
                IsMultiline = true,
                Regex = "^.{3,}$",
            },
            new InputNumber("kosten", "Kosten in Euro") { Min = 0, Max = 1_000_000, Value = 25_000.5m, ErrorMessage = "Bitte 0 bis 1.000.000 Euro." },
            new InputDate("bis", "Bis")
            {
                Min = new(2027, 1, 1),
                Max = new(2028, 12, 31),
                Value = new(2027, 3, 11),
                ErrorMessage = "Bitte ein Tag in den Jahren 2027 und 2028.",
            },
            new InputToggle("oeffentlich", "Öffentlich") { Value = true },
            new InputChoiceSet("ampel", "Wie steht es?", [new("im Plan", "gruen"), new("verzögert", "gelb"), new("gefährdet", "rot")])
            {
                IsRequired = true,
                ErrorMessage = "Bitte wählen Sie.",
                Placeholder = "Stand",
                Value = "gruen",
                Style = ChoiceSetStyle.Expanded,
                IsMultiSelect = true,
            },
            new ActionSet(new ActionExecute("Löschen", new("massnahme.loeschen") { Id = "m1", Version = 3 })
            {
                Style = ActionStyle.Destructive,
                AssociatedInputs = AssociatedInputs.None,
                Fallback = ExecuteFallback.Drop,
                Mode = ActionMode.Secondary,
                Tooltip = "Lässt sich rückgängig machen",
            }),
        ],
        Actions =
        [
            new ActionSubmit("Fragen", new("frage.stellen")) { Teams = new TeamsSubmit.MessageBack("hilfe", "Hilfe") },
            new ActionSubmit("Schreiben", new("hilfe.schreiben")) { Teams = new TeamsSubmit.ImBack("Hilfe") },
            new ActionSubmit("Senden", new("formular.senden") { Extra = new Dictionary<string, string> { ["stufe"] = "2", ["art"] = "a" } })
            {
                Style = ActionStyle.Positive,
            },
            new ActionShowCard("Mehr …", [new TextBlock("Eine Zeile mehr")]) { Actions = [new ActionExecute("Wie zuletzt", new("stand.uebernehmen"))] },
        ],
    };
}
