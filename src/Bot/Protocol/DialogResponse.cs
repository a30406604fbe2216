using System.Text.Json;

namespace Daks.Bot.Protocol;

/// <summary>Answers to <c>task/…</c> and <c>config/…</c>: dialogs, which differ by their envelope only.</summary>
public static class DialogResponse
{
    /// <summary>Opens a dialog that shows a web page.</summary>
    /// <param name="page">https, on a host of the manifest's validDomains.</param>
    /// <param name="title">Of the dialog.</param>
    /// <param name="fallback">What clients open that cannot show it in place; by default the page itself.</param>
    /// <param name="height">small, medium, large, or pixels.</param>
    /// <param name="width">small, medium, large, or pixels.</param>
    /// <exception cref="ArgumentException">An address is not https.</exception>
    public static InvokeResponse Page(Uri page, string title, Uri? fallback = null, string height = "medium", string width = "medium")
    {
        var (address, elsewhere) = (SecureAddress.Of(page), SecureAddress.Of(fallback ?? page));
        return OutgoingJson.Answer(writer =>
        {
            writer.WriteStartObject("task"u8);
            writer.WriteString("type"u8, "continue"u8);
            writer.WriteStartObject("value"u8);
            WriteFrame(writer, title, height, width);
            writer.WriteString("url"u8, address);
            writer.WriteString("fallbackUrl"u8, elsewhere);
            writer.WriteEndObject();
            writer.WriteEndObject();
        });
    }

    /// <summary>Shows the bot's settings in a team or group chat.</summary>
    /// <param name="card">An Adaptive Card as UTF-8 JSON, sent as it stands.</param>
    /// <param name="title">Of the dialog.</param>
    /// <param name="height">small, medium, large, or pixels.</param>
    /// <param name="width">small, medium, large, or pixels.</param>
    /// <exception cref="ArgumentException">The card exceeds <see cref="OutgoingActivity.MaxCardBytes"/>.</exception>
    public static InvokeResponse Config(ReadOnlyMemory<byte> card, string title, string height = "medium", string width = "medium")
    {
        OutgoingActivity.CheckedCard(card);
        return InConfig("continue", writer =>
        {
            writer.WriteStartObject("value"u8);
            WriteCard(writer, card, title, height, width);
            writer.WriteEndObject();
        });
    }

    /// <summary>Ends the settings with a sentence.</summary>
    public static InvokeResponse ConfigMessage(string text) => InConfig("message", writer => writer.WriteString("value"u8, text));

    /// <summary>Asks for a sign-in before the settings are shown.</summary>
    /// <inheritdoc cref="ComposeExtensionResponse.SignIn" path="/param"/>
    /// <inheritdoc cref="ComposeExtensionResponse.SignIn" path="/exception"/>
    public static InvokeResponse ConfigSignIn(Uri page, string title)
    {
        var address = SecureAddress.Of(page);
        return InConfig("auth", writer => OutgoingJson.WriteOpenUrl(writer, address, title));
    }

    internal static void WriteCard(Utf8JsonWriter writer, ReadOnlyMemory<byte> card, string title, string height, string width)
    {
        WriteFrame(writer, title, height, width);
        writer.WritePropertyName("card"u8);
        OutgoingJson.WriteAttachment(writer, new OutgoingAttachment(OutgoingActivity.AdaptiveCard, card));
    }

    private static InvokeResponse InConfig(string type, Action<Utf8JsonWriter> write) => OutgoingJson.Answer(writer =>
    {
        writer.WriteString("responseType"u8, "config"u8);
        writer.WriteStartObject("config"u8);
        writer.WriteString("type"u8, type);
        write(writer);
        writer.WriteEndObject();
    });

    private static void WriteFrame(Utf8JsonWriter writer, string title, string height, string width)
    {
        writer.WriteString("title"u8, title);
        WriteSize(writer, "height"u8, height);
        WriteSize(writer, "width"u8, width);
    }

    private static void WriteSize(Utf8JsonWriter writer, ReadOnlySpan<byte> name, string size)
    {
        if (int.TryParse(size, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var pixels))
        {
            writer.WriteNumber(name, pixels);
        }
        else
        {
            writer.WriteString(name, size);
        }
    }
}

/// <summary>Addresses that Teams opens for a person.</summary>
internal static class SecureAddress
{
    /// <exception cref="ArgumentException">It is not https.</exception>
    public static string Of(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address is { IsAbsoluteUri: true, Scheme: "https" }
            ? address.AbsoluteUri
            : throw new ArgumentException("Teams opens https addresses only.", nameof(address));
    }
}
