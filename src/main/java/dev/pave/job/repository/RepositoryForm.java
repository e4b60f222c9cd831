package dev.pave.job.repository;

import dev.pave.engine.Form;
import dev.pave.ingest.git.IngestResult;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/** A repository as a task's place has it, once it was read and mined: what the reading tells, and the files of the place. */
final class RepositoryForm implements Form<RepositoryPlace> {

    static final RepositoryForm INSTANCE = new RepositoryForm();

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public RepositoryPlace recorder(DataOutputStream out) {
        return new ScratchPlace((result, files) -> {
            byte[] told = JSON.writeValueAsBytes(result);
            out.writeInt(told.length);
            out.write(told);
            files.write(out);
        });
    }

    @Override
    public void replay(DataInputStream in, RepositoryPlace place) throws IOException {
        String told = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
        try (ScratchFiles files = ScratchFiles.read(in)) {
            place.taken(JSON.readValue(told, IngestResult.class), files);
        }
    }
}
