package dev.pave.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandNormaliserTest {
    private final CommandNormaliser normaliser = new CommandNormaliser();

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "git commit -m \"fix: cart\" src/cart.js ~ git commit -m {text} {path}",
                "sudo CI=1 /usr/bin/git checkout 3f2a91c0 ~ git checkout {hash}",
                "cd shop && npm run build | tee out.log ~ cd {name} && npm run build | tee {path}",
                "./gradlew :app:check --info ~ gradlew :app:check --info",
                "mvn -q verify -Dtest=CartTest ~ mvn -q verify -Dtest={name}",
                "curl -fsS https://shop.example/health ~ curl -fsS {url}",
                "make test 2>&1 ~ make test 2>&1",
                "gh pr create --title \"A new cart\" ~ gh pr create --title {text}",
                "ls -la ~ ls -la",
                "kill -9 4711 ~ kill -9 {number}",
                "echo $(git rev-parse HEAD) ~ echo {text}",
                "pytest; ~ pytest",
                "VERSION=25.3 ~ VERSION={text}",
                "A=1; B='x y' ~ A={text} B={text}",
                "A=1 make test ~ make test"
            })
    void keepsWhatIsDoneAndTakesOutWhatVaries(String command, String operation) {
        assertThat(normaliser.of(command).text()).isEqualTo(operation);
    }

    /** What is done is told by more than one word, and by words behind others. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "kubectl -n shop rollout status deploy/cart --timeout=60s ~ kubectl -n {name} rollout status {path} --timeout={number}",
                "kubectl rollout undo deployment cart ~ kubectl rollout undo {name} {name}",
                "gh run rerun 4711 ~ gh run rerun {number}",
                "gcloud run deploy cart --quiet ~ gcloud run deploy {name} --quiet",
                "deno task build ~ deno task build",
                "deno run -A tools/cart.ts list ~ deno run -A {path} {name}",
                "bash -lc 'npm test && git push' ~ npm test && git push",
                "docker exec -it web sh -c \"make -C sub test\" ~ docker exec -it {name} make -C {name} test",
                "bash -c make ~ bash -c {name}",
                "sbt \"testOnly shop.CartSpec\" ~ sbt testOnly {text}",
                "turbo run build --filter web ~ turbo run build --filter web",
                "pre-commit run --all-files ~ pre-commit run --all-files",
                "kubectl get pods ~ kubectl get pods",
                "kubectl describe svc cart ~ kubectl describe svc {name}",
                "kubectl get pods cart-0 -o yaml ~ kubectl get pods {name} -o {name}",
                "oc get widget ~ oc get {name}",
                "ssh ada@web1 'cd /srv/shop && make deploy' ~ ssh {name} cd {path} && make deploy",
                "ssh ada@web1 'uptime' ~ ssh {name} uptime",
                "kubectl create secret generic cart ~ kubectl create secret generic {name}",
                "kubectl exec -it cart-0 -- python manage.py migrate ~ kubectl exec -it {name} -- python manage.py migrate",
                "git stash ~ git stash",
                "git stash pop ~ git stash pop",
                "git -C ../shop remote add origin https://x.example/y ~ git -C {path} remote add {name} {url}",
                "git checkout main ~ git checkout {name}",
                "docker compose -f dev.yml up -d web ~ docker compose -f {path} up -d {name}",
                "docker-compose down ~ docker-compose down",
                "docker image prune -f ~ docker image prune -f",
                "docker exec -u root web ls -la ~ docker exec -u {name} {name} ls -la",
                "docker run --rm -v /a:/b alpine ~ docker run --rm -v {path} {name}",
                "python3 -m pytest -q tests ~ python3 -m pytest -q {name}",
                "python -m pip install shop ~ python -m pip install {name}",
                ".venv/bin/python manage.py migrate cart ~ python manage.py migrate {name}",
                "./manage.py runserver 8000 ~ manage.py runserver {number}",
                "php artisan db:seed ~ php artisan db:seed",
                "python tools/cart.py list ~ python {path} list",
                "python tools/cart.py Basket ~ python {path} {name}",
                "node list ~ node {name}",
                "bundle exec rspec spec/cart_spec.rb ~ bundle exec rspec {path}",
                "bundle exec rails db:migrate ~ bundle exec rails db:migrate",
                "npm run build ~ npm run build",
                "npm --prefix web run build ~ npm --prefix {name} run build",
                "npx -y eslint src/ ~ npx -y eslint {path}",
                "npx prisma migrate dev ~ npx prisma migrate dev",
                "cargo +nightly test cart ~ cargo +nightly test {name}",
                "cargo nextest run ~ cargo nextest run",
                "make -C docs html ~ make -C {name} html",
                "terraform state rm aws_instance.web ~ terraform state rm {path}",
                "gh pr create --fill ~ gh pr create --fill",
                "gh pr view 12 ~ gh pr view {number}",
                "aws --profile shop s3 cp a.txt s3://shop/a.txt ~ aws --profile {name} s3 cp {path} {url}",
                "aws ec2 describe-instances ~ aws ec2 describe-instances",
                "gcloud compute instances list --project shop ~ gcloud compute instances list --project {name}",
                "gcloud container clusters get-credentials shop ~ gcloud container clusters get-credentials {name}",
                "az vm create -n web ~ az vm create -n {name}",
                "az storage account keys list ~ az storage account keys list",
                "systemctl --user restart cart ~ systemctl --user restart {name}",
                "pip install shop==1.0 ~ pip install {name}",
                "uv run pytest -q ~ uv run pytest -q",
                "uv run --with httpx python -m pytest ~ uv run --with {name} python -m pytest",
                "uv pip install -r requirements.txt ~ uv pip install -r {path}",
                "poetry run alembic upgrade head ~ poetry run alembic upgrade {name}",
                "sudo -u postgres psql shop ~ psql {name}",
                "sudo -E env A=b cargo build ~ cargo build",
                "time -p make test ~ make test",
                "timeout -k 5 30s go test ./... ~ go test {path}",
                "sudo -i ~ sudo -i",
                "command -v node ~ command -v {name}",
                "ssh -p 22 ada@web1 sudo systemctl restart nginx ~ ssh -p {number} {name} systemctl restart {name}",
                "ssh web1 ~ ssh {name}",
                "shopctl orders list --all ~ shopctl orders list --all",
                "shopctl cart ~ shopctl {name}",
                "cp build test ~ cp {name} {name}",
                "mix deps.get ~ mix deps.get",
                "find . -name cart | xargs -n 1 git rm ~ find {path} -name {name} | xargs -n {number} git rm",
                "go test ./... > out.txt ~ go test {path} > {path}"
            })
    void keepsTheVerbs(String command, String operation) {
        assertThat(normaliser.of(command).text()).isEqualTo(operation);
    }

    @Test
    void keepsTheParametersInOrder() {
        assertThat(normaliser.of("cp src/a.js src/b.js").parameters())
                .containsExactly(
                        new Operation.Parameter("path", "src/a.js"), new Operation.Parameter("path", "src/b.js"));
    }

    @Test
    void takesAHereDocumentAsData() {
        assertThat(normaliser.of("cat <<'END' > a.txt\nrm -rf /\nEND\nls").text())
                .startsWith("cat <<")
                .doesNotContain("rm");
    }

    @Test
    void makesSomethingOfUnfinishedQuotes() {
        assertThat(normaliser.of("echo \"half").text()).isEqualTo("echo {text}");
    }
}
