namespace Daks.Core.Kommunen;

public enum Haushaltsstatus
{
    Ausgeglichen,

    /// <summary>Under Haushaltssicherung: voluntary tasks are at risk.</summary>
    Haushaltssicherung,
}
