"""Speed and memory, measured side by side in one run and judged as ratios: `python -m tests.bench`."""
