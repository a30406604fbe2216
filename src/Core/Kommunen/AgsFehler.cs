namespace Daks.Core.Kommunen;

public enum AgsFehler
{
    Leer,
    KeineZiffern,
    Laenge,

    /// <summary>The first two digits are none of 01 to 16.</summary>
    UnbekanntesLand,
}
