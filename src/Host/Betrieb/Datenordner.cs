using Daks.Storage;

namespace Daks.Host.Betrieb;

/// <summary>The folder of strategies, files and keys is nobody's but ours.</summary>
internal static partial class Datenordner
{
    private const UnixFileMode Ours = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Makes the folder where there is none; where there is one that others may read, the operator hears of it.</summary>
    /// <remarks>A folder that cannot be made is no matter of the start: the store says so, and /health/ready.</remarks>
    public static void PrepareDataFolder(this WebApplication app)
    {
        var folder = StorageOptions.DataFolder(app.Configuration);
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        try
        {
            if (!Directory.Exists(folder))
            {
                Directory.CreateDirectory(folder, Ours);
            }
            else if ((File.GetUnixFileMode(folder) & ~Ours) != 0 && !app.Environment.IsDevelopment())
            {
                Log.OpenToOthers(app.Logger, folder);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Log.NotMade(app.Logger, folder, e.Message);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Other accounts of this machine may look into the data folder {Folder}: chmod 700 closes it.")]
        public static partial void OpenToOthers(ILogger logger, string folder);

        [LoggerMessage(2, LogLevel.Warning, "Could not make the data folder {Folder}: {Reason}")]
        public static partial void NotMade(ILogger logger, string folder, string reason);
    }
}
