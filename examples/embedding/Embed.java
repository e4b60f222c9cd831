import dev.pave.execute.OnConflict;
import dev.pave.execute.Orchestrator;
import dev.pave.execute.RunRequest;
import dev.pave.execute.RunResult;
import dev.pave.execute.registry.Executors;
import dev.pave.home.Home;
import dev.pave.inspect.ChangedFilesGuards;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs a built-in pattern from another program. From the checkout: java -cp 'target/pave.jar:target/lib/*' examples/embedding/Embed.java */
public class Embed {

    public static void main(String[] arguments) throws Exception {
        Home home = new Home(Files.createTempDirectory("pave-home"));
        Files.createDirectories(home.rules());
        Files.copy(Path.of("rules/failures.yaml"), home.rules().resolve("failures.yaml"));
        Path repository = Files.createTempDirectory("pave-repository");
        Orchestrator orchestrator =
                new Orchestrator(home, Executors.all(), List.of(new ChangedFilesGuards(home)));

        Map<String, Object> input = Map.of("path", "docs/note.md", "content", "# A note\n");
        RunResult dry = orchestrator.run(new RunRequest("atomic_create", repository, input, OnConflict.FAIL, false));
        System.out.println(dry.outcome().status() + ": " + dry.plan().steps().get(0).action() + " docs/note.md");

        RunResult done = orchestrator.run(new RunRequest("atomic_create", repository, input, OnConflict.FAIL, true));
        System.out.println(done.outcome().status() + ": " + Files.readString(repository.resolve("docs/note.md")).strip());

        RunResult again = orchestrator.run(new RunRequest("atomic_create", repository, input, OnConflict.FAIL, true));
        System.out.println(again.outcome().status());
    }
}
