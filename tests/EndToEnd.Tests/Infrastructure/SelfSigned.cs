using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Daks.EndToEnd.Tests.Infrastructure;

/// <summary>A certificate nobody trusts, good enough for servers on this machine.</summary>
internal static class SelfSigned
{
    public const string Password = "nur-fuer-tests";

    private static readonly Lazy<string> Path = new(Write);

    public static string File => Path.Value;

    public static X509Certificate2 Certificate => X509CertificateLoader.LoadPkcs12FromFile(File, Password);

    private static string Write()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddDnsName("teams.microsoft.com");
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(2));
        var file = System.IO.Path.Combine(Directory.CreateTempSubdirectory("daks-cert-").FullName, "localhost.pfx");
        System.IO.File.WriteAllBytes(file, certificate.Export(X509ContentType.Pkcs12, Password));
        return file;
    }
}
