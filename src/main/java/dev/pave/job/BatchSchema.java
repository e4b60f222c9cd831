package dev.pave.job;

import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** Spring Batch's tables, which it does not create by itself. */
record BatchSchema(DataSource repository) {

    private static final String EXISTS =
            "SELECT count(*) FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_NAME = 'BATCH_JOB_EXECUTION_CONTEXT'";

    void create() {
        long tables =
                JdbcClient.create(repository).sql(EXISTS).query(Long.class).single();
        if (tables == 0) {
            ResourceDatabasePopulator script = new ResourceDatabasePopulator(
                    true, true, "UTF-8", new ClassPathResource("org/springframework/batch/core/schema-h2.sql"));
            script.execute(repository);
        }
    }
}
