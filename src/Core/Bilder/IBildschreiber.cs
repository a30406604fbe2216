namespace Daks.Core.Bilder;

/// <summary>Turns a picture into a file small enough to travel inside a card.</summary>
public interface IBildschreiber
{
    /// <returns>A PNG on a light ground, with few colours: readable on light and dark cards alike.</returns>
    byte[] SchreibeKartenbild(Bild bild);
}
