namespace Daks.Genesis;

/// <summary>The account at the Regionaldatenbank with which DAKS fetches tables itself. Without one nothing is fetched.</summary>
public sealed class GenesisOptions
{
    public const string Section = "Regionaldatenbank";

    /// <value>The name the offices gave the account; empty to fetch nothing.</value>
    public string Benutzer { get; set; } = "";

    /// <value>Belongs in a secret store; needed with <see cref="Benutzer"/>.</value>
    public string Kennwort { get; set; } = "";

    /// <value>The base of the interface, https, or http on loopback. Upper-case letters in its path lead nowhere.</value>
    public string Adresse { get; set; } = "https://www.regionalstatistik.de/genesisws/rest/2020/";

    internal bool IsComplete => Benutzer.Length > 0 && Kennwort.Length > 0;

    /// <value>Ends in a slash, so that paths can be appended.</value>
    internal Uri Base => new(Adresse.EndsWith('/') ? Adresse : Adresse + '/');
}
