package dev.pave.mcp;

import dev.pave.cli.failure.Failures;
import dev.pave.home.Home;
import dev.pave.ingest.git.RepositorySource;
import dev.pave.pattern.Resource;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Answers a coding agent over two streams, until the first one ends. */
public final class AgentServer {

    private static final String INSTRUCTIONS = Resource.text(AgentServer.class, "instructions.txt");

    private final McpJsonMapper mapper =
            new JacksonMcpJsonMapper(JsonMapper.builder().build());
    private final List<AgentTool> tools = new ArrayList<>();
    private final String version;

    /**
     * @param home       whose rules, decisions and spool count
     * @param repository folder in the repository that the agent works in
     * @param records    whether the agent may add to the spool
     * @param version    of this program
     */
    public AgentServer(Home home, Path repository, boolean records, String version) {
        this.version = version;
        AgentRoot root = new AgentRoot(RepositorySource.at(repository).location());
        CurrentHistory history = new CurrentHistory(root.folder(), home);
        tools.add(new SuggestCompanions(root, history));
        tools.add(new TellConventions(root, history));
        tools.add(new PlanRun(root, home));
        tools.add(new VerifyChange(root, home));
        tools.add(new ClassifyFailure(root, home));
        if (records) {
            String session = "agent-" + ProcessHandle.current().pid() + "-" + System.currentTimeMillis();
            tools.add(new RecordExecution(home, session));
        }
    }

    /** Reads messages until there are no more, and has answered them when it returns. */
    public void serve(InputStream in, OutputStream out) throws IOException, InterruptedException {
        LineTransport lines = new LineTransport(mapper, in, out);
        McpSyncServer server = McpServer.sync(lines)
                .serverInfo("pave", version)
                .instructions(INSTRUCTIONS)
                .capabilities(ServerCapabilities.builder().tools(false).build())
                .jsonMapper(mapper)
                .validateToolInputs(true)
                .tools(tools.stream().map(this::specification).toList())
                .build();
        lines.serve();
        server.close();
    }

    @SuppressWarnings("unchecked")
    private SyncToolSpecification specification(AgentTool tool) {
        Map<String, Object> words =
                JsonMapper.shared().readValue(Resource.text(AgentServer.class, tool.name() + ".json"), Map.class);
        return SyncToolSpecification.builder()
                .tool(Tool.builder(tool.name(), (Map<String, Object>) words.get("inputSchema"))
                        .title(words.get("title").toString())
                        .description(words.get("description").toString())
                        .annotations(ToolAnnotations.builder()
                                .readOnlyHint(tool.onlyReads())
                                .destructiveHint(false)
                                .openWorldHint(false)
                                .build())
                        .build())
                .callHandler((exchange, request) -> answer(tool, request))
                .build();
    }

    /** One at a time: what mines a history is not made for more. Whatever goes wrong is told to the agent. */
    private synchronized CallToolResult answer(AgentTool tool, McpSchema.CallToolRequest request) {
        try {
            Map<String, Object> values = request.arguments() == null ? Map.of() : request.arguments();
            AgentTool.Answer answer = tool.call(new Arguments(values));
            return result(answer.json(), answer.failed());
        } catch (Throwable failure) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("error", Failures.message(failure));
            return result(json, true);
        }
    }

    private static CallToolResult result(Map<String, Object> json, boolean failed) {
        return CallToolResult.builder()
                .addTextContent(Brevity.USUAL.text(json))
                .isError(failed)
                .build();
    }
}
