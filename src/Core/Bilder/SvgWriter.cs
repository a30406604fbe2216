using System.Globalization;
using System.Text;
using System.Xml;

namespace Daks.Core.Bilder;

/// <summary>A picture as SVG, with title and description for screen readers.</summary>
public static class SvgWriter
{
    private static readonly (Ton Ton, string Hell, string Dunkel)[] Farben =
    [
        (Ton.Schrift, "#242424", "#f5f5f5"),
        (Ton.Leise, "#5c5c5c", "#c2c2c2"),
        (Ton.Raster, "#e0e0e0", "#454545"),
        (Ton.Achse, "#707070", "#b0b0b0"),
        (Ton.Eigen, "#2f5fa8", "#7fb0f5"),
        (Ton.Vergleich, "#8a8a8a", "#9e9e9e"),
        (Ton.Maennlich, "#3b6fb5", "#7fb0f5"),
        (Ton.Weiblich, "#b5531f", "#f0a06a"),
        (Ton.Umriss, "#242424", "#f5f5f5"),
        (Ton.Bruch, "#8f1d4f", "#f08cb8"),
        (Ton.Spanne, "#c9d8ee", "#2c4468"),
    ];

    /// <summary>For a page that brings the colours: every shape has the class <c>bild-</c> and its tone.</summary>
    /// <param name="id">Unique on the page; ASCII letters, digits, hyphens.</param>
    public static string Inline(Bild bild, string id) => Write(bild, id, style: null);

    /// <summary>A file of its own, light or dark as whoever opens it prefers, on white when printed.</summary>
    public static string Datei(Bild bild) => Write(bild.AlsDatei(), "bild", Stil());

    /// <summary>The colour of a tone as <c>#rrggbb</c>, for painters that know no style sheets.</summary>
    public static string Farbe(Ton ton, bool dunkel)
    {
        var (_, light, dark) = Farben.First(farbe => farbe.Ton == ton);
        return dunkel ? dark : light;
    }

    private static string Write(Bild bild, string id, string? style)
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true }))
        {
            xml.WriteStartElement("svg", "http://www.w3.org/2000/svg");
            xml.WriteAttributeString("viewBox", $"0 0 {bild.Breite} {bild.Hoehe}");
            xml.WriteAttributeString("role", "img");
            xml.WriteAttributeString("aria-labelledby", $"{id}-titel {id}-text");
            xml.WriteAttributeString("class", "bild");
            Element(xml, "title", $"{id}-titel", bild.Titel);
            Element(xml, "desc", $"{id}-text", bild.Beschreibung);
            if (style is not null)
            {
                xml.WriteElementString("style", style);
                xml.WriteStartElement("rect");
                xml.WriteAttributeString("class", "grund");
                xml.WriteAttributeString("width", Number(bild.Breite));
                xml.WriteAttributeString("height", Number(bild.Hoehe));
                xml.WriteEndElement();
            }

            foreach (var form in bild.Formen)
            {
                Write(xml, form);
            }

            xml.WriteEndElement();
        }

        return text.ToString();
    }

    private static void Write(XmlWriter xml, Form form)
    {
        switch (form)
        {
            case Form.Rechteck(var x, var y, var width, var height, var ton, var tip):
                Start(xml, "rect", ton, ("x", x), ("y", y), ("width", width), ("height", height));
                Tip(xml, tip);
                break;
            case Form.Kreis(var x, var y, var radius, var ton, var tip):
                Start(xml, "circle", ton, ("cx", x), ("cy", y), ("r", radius));
                Tip(xml, tip);
                break;
            case Form.Linie(var points, var ton, var width, var dashed):
                Start(xml, "polyline", ton, "bild-linie", ("stroke-width", width));
                xml.WriteAttributeString("points", Points(points));
                if (dashed)
                {
                    xml.WriteAttributeString("stroke-dasharray", "5 4");
                }

                break;
            case Form.Flaeche(var points, var ton):
                Start(xml, "polygon", ton);
                xml.WriteAttributeString("points", Points(points));
                break;
            case Form.Schrift(var x, var y, var words, var ton, var anker, var size, var bold):
                Start(xml, "text", ton, ("x", x), ("y", y), ("font-size", size));
                xml.WriteAttributeString("text-anchor", anker switch { Anker.Mitte => "middle", Anker.Rechts => "end", _ => "start" });
                if (bold)
                {
                    xml.WriteAttributeString("font-weight", "600");
                }

                xml.WriteString(words);
                break;
        }

        xml.WriteEndElement();
    }

    private static void Start(XmlWriter xml, string name, Ton ton, params ReadOnlySpan<(string Name, double Value)> numbers) =>
        Start(xml, name, ton, more: null, numbers);

    private static void Start(XmlWriter xml, string name, Ton ton, string? more, params ReadOnlySpan<(string Name, double Value)> numbers)
    {
        xml.WriteStartElement(name);
        xml.WriteAttributeString("class", more is null ? Klasse(ton) : $"{more} {Klasse(ton)}");
        foreach (var (attribute, value) in numbers)
        {
            xml.WriteAttributeString(attribute, Number(value));
        }
    }

    private static void Tip(XmlWriter xml, string? tip)
    {
        if (tip is not null)
        {
            xml.WriteElementString("title", tip);
        }
    }

    private static void Element(XmlWriter xml, string name, string id, string text)
    {
        xml.WriteStartElement(name);
        xml.WriteAttributeString("id", id);
        xml.WriteString(text);
        xml.WriteEndElement();
    }

    private static string Klasse(Ton ton) => $"bild-{ton.ToString().ToLowerInvariant()}";

    private static string Points(IEnumerable<Punkt> points) => string.Join(' ', points.Select(point => $"{Number(point.X)},{Number(point.Y)}"));

    private static string Number(double value) => Math.Round(value, 2).ToString(CultureInfo.InvariantCulture);

    private static string Stil()
    {
        var css = new StringBuilder(".bild{font-family:'Segoe UI',sans-serif}.bild-linie{fill:none}.grund{fill:#ffffff}");
        foreach (var (ton, light, _) in Farben)
        {
            css.Append(Regel(ton, light));
        }

        css.Append("@media screen and (prefers-color-scheme:dark){.grund{fill:#1f1f1f}");
        foreach (var (ton, _, dark) in Farben)
        {
            css.Append(Regel(ton, dark));
        }

        return css.Append('}').ToString();
    }

    private static string Regel(Ton ton, string farbe) => $".{Klasse(ton)}{{fill:{farbe}}}.bild-linie.{Klasse(ton)}{{fill:none;stroke:{farbe}}}";
}
