using Daks.Core.Bilder;
using SkiaSharp;

namespace Daks.Formats.Bilder;

/// <summary>A picture as PNG, for documents and downloads: the same shapes and colours as <see cref="SvgWriter"/>.</summary>
/// <remarks>Text is set in a font of our own, so that a picture is the same on every machine.</remarks>
public static class PngWriter
{
    private static readonly SKColor GrundHell = SKColor.Parse("#ffffff");
    private static readonly SKColor GrundDunkel = SKColor.Parse("#1f1f1f");
    private static readonly Lazy<SKTypeface> Normal = new(() => Load("DejaVuSans.ttf"));
    private static readonly Lazy<SKTypeface> Fett = new(() => Load("DejaVuSans-Bold.ttf"));

    /// <param name="dunkel">Light figures on a dark ground.</param>
    /// <param name="massstab">Pixels per unit of the picture, more than 0 and at most 4.</param>
    /// <exception cref="ArgumentOutOfRangeException">The scale is none of those.</exception>
    public static byte[] Write(Bild bild, bool dunkel = false, double massstab = 2)
    {
        ArgumentNullException.ThrowIfNull(bild);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(massstab);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(massstab, 4);

        using var surface = SKSurface.Create(new SKImageInfo(Pixels(bild.Breite), Pixels(bild.Hoehe)));
        surface.Canvas.Clear(dunkel ? GrundDunkel : GrundHell);
        surface.Canvas.Scale((float)massstab);
        foreach (var form in bild.Formen)
        {
            Draw(surface.Canvas, form, dunkel);
        }

        using var image = surface.Snapshot();
        using var png = image.Encode(SKEncodedImageFormat.Png, quality: 100);
        return png.ToArray();

        int Pixels(int units) => (int)Math.Ceiling(units * massstab);
    }

    private static void Draw(SKCanvas canvas, Form form, bool dunkel)
    {
        switch (form)
        {
            case Form.Rechteck(var x, var y, var width, var height, var ton, _):
                using (var paint = Paint(ton, dunkel))
                {
                    canvas.DrawRect((float)x, (float)y, (float)width, (float)height, paint);
                }

                break;
            case Form.Kreis(var x, var y, var radius, var ton, _):
                using (var paint = Paint(ton, dunkel))
                {
                    canvas.DrawCircle((float)x, (float)y, (float)radius, paint);
                }

                break;
            case Form.Linie(var points, var ton, var width, var dashed):
                DrawLine(canvas, points, Paint(ton, dunkel), (float)width, dashed);
                break;
            case Form.Flaeche(var points, var ton):
                using (var paint = Paint(ton, dunkel))
                using (var path = Path(points))
                {
                    path.Close();
                    canvas.DrawPath(path, paint);
                }

                break;
            case Form.Schrift words:
                DrawText(canvas, words, dunkel);
                break;
        }
    }

    private static void DrawLine(SKCanvas canvas, IReadOnlyList<Punkt> points, SKPaint paint, float width, bool dashed)
    {
        using (paint)
        using (var path = Path(points))
        using (var dash = dashed ? SKPathEffect.CreateDash([5, 4], 0) : null)
        {
            paint.Style = SKPaintStyle.Stroke;
            paint.StrokeWidth = width;
            paint.PathEffect = dash;
            canvas.DrawPath(path, paint);
        }
    }

    private static void DrawText(SKCanvas canvas, Form.Schrift words, bool dunkel)
    {
        using var paint = Paint(words.Ton, dunkel);
        using var font = new SKFont((words.Fett ? Fett : Normal).Value, (float)words.Groesse * SchriftAnteil) { Edging = SKFontEdging.Antialias };
        var align = words.Anker switch
        {
            Anker.Mitte => SKTextAlign.Center,
            Anker.Rechts => SKTextAlign.Right,
            _ => SKTextAlign.Left,
        };
        canvas.DrawText(words.Text, (float)words.X, (float)words.Y, align, font, paint);
    }

    // DejaVu runs wider than the fonts of the screen the pictures are laid out for.
    private const float SchriftAnteil = 0.9f;

    private static SKPaint Paint(Ton ton, bool dunkel) => new() { Color = SKColor.Parse(SvgWriter.Farbe(ton, dunkel)), IsAntialias = true };

    private static SKPath Path(IReadOnlyList<Punkt> points)
    {
        var path = new SKPath();
        path.MoveTo((float)points[0].X, (float)points[0].Y);
        foreach (var point in points.Skip(1))
        {
            path.LineTo((float)point.X, (float)point.Y);
        }

        return path;
    }

    private static SKTypeface Load(string file)
    {
        using var stream = typeof(PngWriter).Assembly.GetManifestResourceStream($"Bilder/{file}")
            ?? throw new InvalidOperationException($"The font {file} is not part of the build.");
        return SKTypeface.FromStream(stream) ?? throw new InvalidOperationException($"The font {file} cannot be read.");
    }
}
