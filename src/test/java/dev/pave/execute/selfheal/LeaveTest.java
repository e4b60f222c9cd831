package dev.pave.execute.selfheal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.execute.Proposal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is done without asking, told from the command alone. */
class LeaveTest {

    @ParameterizedTest
    @CsvSource(delimiter = '§', quoteCharacter = '~', textBlock = """
            git status § none
            git branch feature § none
            git log --oneline § none
            mkdir -p out/reports § none
            cp -a src dst § none
            chmod +x run.sh § none
            python3 tool.py § none
            make build § none
            npm run lint § none
            cargo build --release § none
            go mod tidy § network
            go get example.org/x § network
            git push § network
            git pull --rebase § network
            git fetch && git log § network
            git submodule update --init § network
            npm ci § network
            npm star left-pad § network
            npx create-thing § network
            pip install -r requirements.txt § network
            docker pull alpine § network
            docker run alpine § network
            kubectl get pods § network
            helm list § network
            aws s3 ls § network
            gh pr list § network
            heroku logs § network
            terraform plan § network
            ssh host uptime § network
            curl https://example.org § network
            rsync -r a host:b § network
            git branch -d x § destructive
            git branch -D x § destructive
            git push --force-with-lease § destructive
            git push -f § destructive
            git push origin +main § destructive
            git push origin :main § destructive
            git reset --hard § destructive
            git clean -fd § destructive
            git checkout -- a.txt § destructive
            git checkout -f main § destructive
            git rebase --abort § destructive
            git stash drop § destructive
            git filter-branch -- --all § destructive
            git worktree prune § destructive
            find . -delete § destructive
            find . -name x -exec rm {} + § destructive
            rm x § destructive
            /bin/rm -r x § destructive
            'rm' x § destructive
            mv -f a b § destructive
            cp --force a b § destructive
            ln -sf a b § destructive
            truncate -s 0 a § destructive
            shred a § destructive
            dd if=a of=b § destructive
            mkfs.ext4 /dev/x § destructive
            kill 12 § destructive
            pkill java § destructive
            fuser -k 80/tcp § destructive
            systemctl stop nginx § destructive
            systemctl restart nginx § destructive
            service nginx stop § destructive
            shutdown now § destructive
            docker rm x § destructive
            docker system prune § destructive
            docker compose down -v § destructive
            kubectl delete pod x § destructive
            terraform destroy § destructive
            terraform apply § destructive
            helm uninstall x § destructive
            npm uninstall x § destructive
            npm publish § destructive
            npm install --force § destructive
            apt remove x § destructive
            aws s3 rm s3://a/b § destructive
            dropdb shop § destructive
            crontab -r § destructive
            sudo true § privileged
            mkdir a && sudo true § privileged
            sh -c 'sudo true' § privileged
            env X=1 sudo true § privileged
            doas reboot § privileged
            su root -c id § privileged
            pkexec x § privileged
            /usr/bin/sudo x § privileged
            """)
    void readsTheRiskOffACommand(String command, String risk) {
        assertThat(Leave.risk(command, Set.of(), false)).isEqualTo(risk);
        boolean byItself = new Leave(List.of())
                .objection(new Proposal("r", "w", command, Leave.risk(command, Set.of(), false), 1))
                .isEmpty();
        assertThat(byItself).isEqualTo(risk.equals("none"));
    }

    @Test
    void allowingOneRiskAllowsNoOther() {
        Proposal both = new Proposal("r", "w", "npm install && rm x", "destructive", 1);
        assertThat(new Leave(List.of("destructive")).objection(both))
                .hasValueSatisfying(why -> assertThat(why).contains("other machines too"));
        assertThat(new Leave(List.of("network")).objection(both)).isPresent();
        assertThat(new Leave(List.of("network", "destructive")).objection(both)).isEmpty();
        Proposal root = new Proposal("r", "w", "sudo rm x", "privileged", 1);
        assertThat(new Leave(List.of("network", "destructive")).objection(root)).isPresent();
    }
}
