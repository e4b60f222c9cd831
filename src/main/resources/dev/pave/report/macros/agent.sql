-- The agent that writes logs of a format, which do not tell who it was in any other way; null for all other formats.
CREATE OR REPLACE TEMPORARY MACRO agent(format) AS
    CASE format
        WHEN 'claude-code' THEN 'Claude Code'
        WHEN 'codex' THEN 'Codex'
        WHEN 'swe-agent' THEN 'SWE-agent'
    END
