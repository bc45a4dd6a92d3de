// node watch.mjs ADDRESS SLUG AFTER LANG: watches one neighbourhood with the official client until its input is closed; one JSON line
// for each thing it hears.
import * as signalR from '@microsoft/signalr';

const [address, slug, after, lang] = process.argv.slice(2);
const say = saying => process.stdout.write(JSON.stringify(saying) + '\n');
const connection = new signalR.HubConnectionBuilder()
  .withUrl(`${address}/hubs/feed?lang=${lang}`)
  .configureLogging(signalR.LogLevel.None)
  .build();

process.stdin.resume().on('end', async () => {
  await connection.stop();
  process.exit(0);
});
connection.on('Changed', change => say({ says: 'changed', change }));
try {
  await connection.start();
} catch (error) {
  say({ says: 'turned away', message: error.message });
  process.exit(0);
}
try {
  say({ says: 'watching', missed: await connection.invoke('Watch', slug, Number(after)) });
} catch (error) {
  say({ says: 'refused', message: error.message });
}
