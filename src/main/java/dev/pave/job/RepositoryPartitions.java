package dev.pave.job;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** One partition a repository; each reads on several threads, so they run one after the other. */
final class RepositoryPartitions implements Partitioner {

    static final String REPOSITORY = "repository";

    private final Run run;

    RepositoryPartitions(Run run) {
        this.run = run;
    }

    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
        List<Path> repositories = run.request().repositories();
        for (int i = 0; i < repositories.size(); i++) {
            ExecutionContext context = new ExecutionContext();
            context.putString(REPOSITORY, repositories.get(i).toString());
            partitions.put("repository" + i, context);
        }
        return partitions;
    }
}
