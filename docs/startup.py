"""Time to the first answer and resident memory of a packaged Bailiwick.

Usage, with the database and the other settings in the environment:  python3 docs/startup.py PASSWORD COMMAND...
for example:  python3 docs/startup.py "$BAILIWICK_ADMIN_PASSWORD" java -jar target/quarkus-app/quarkus-run.jar
"""

import base64
import statistics
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request

ADDRESS = "http://localhost:8080"
STARTS, CLIENTS, SECONDS = 5, 8, 20


def get(path, **headers):
    with urllib.request.urlopen(urllib.request.Request(ADDRESS + path, headers=headers), timeout=10) as answer:
        return answer.read()


def megabytes(process):
    with open(f"/proc/{process.pid}/status") as status:
        return next(int(line.split()[1]) // 1024 for line in status if line.startswith("VmRSS"))


def start(command):
    began = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while True:
        try:
            get("/system/.well-known/jwks.json")
            return process, time.monotonic() - began
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.005)


def log_in(password):
    credentials = "Basic " + base64.b64encode(f"admin:{password}".encode()).decode()
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        get("/system/auth", Authorization=credentials)


def main(password, command):
    firsts, idles = [], []
    for round in range(STARTS):
        process, first = start(command)
        try:
            time.sleep(5)
            firsts.append(first)
            idles.append(megabytes(process))
            if round == STARTS - 1:
                clients = [threading.Thread(target=log_in, args=[password]) for _ in range(CLIENTS)]
                [client.start() for client in clients]
                [client.join() for client in clients]
                busy = megabytes(process)
        finally:
            process.terminate()
            process.wait()
    print(f"first answer {statistics.median(firsts):.2f} s, idle {statistics.median(idles)} MB, busy {busy} MB")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
