using System.ComponentModel.DataAnnotations;
using Daks.Core.Beispiele;

namespace Daks.Host.Lokal;

/// <summary>Where the local personas work. Only read in Development.</summary>
public sealed class LokalOptions
{
    public const string Section = "Lokal";

    /// <value>The tenant they belong to; by default that of the local chat, so that tab and chat show the same strategy.</value>
    [Required]
    public string Tenant { get; set; } = Musterpersonen.Tenant;

    /// <value>The team whose strategy they see when the address names none; by default that of the local chat.</value>
    [Required]
    public string Team { get; set; } = "19:demografiestrategie@thread.tacv2";
}
