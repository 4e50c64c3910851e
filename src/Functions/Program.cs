using MissionReg.Functions.Startup;
using MissionReg.Functions.Storage.Transfer;

return args.Contains(MigrateCommand.Argument)
    ? await MigrateCommand.RunAsync(args, Console.Out, Console.Error)
    : await ServiceStart.RunAsync(args);
